package io.github.sscop.engine.relevance;

import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.time.DateRanges;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Product;
import io.github.sscop.evidence.Subject;
import io.github.sscop.evidence.Submission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A part of a subject that differs from the submission's.
 *
 * @param part what part it is
 * @param bound what the record is bound to
 * @param expected what the submission is about
 */
public record SubjectMismatch(String part, String bound, String expected) {}
