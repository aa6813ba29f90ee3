package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.RecordDraft;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The record of an advisory that the vendor made public, with the facts that the rule for claim 3.4.2 reads.
 *
 * <p>Its support is asserted by the link and indirect: no file shows whom an advisory reached.
 */
final class AdvisoryDraft {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    private AdvisoryDraft() {}

    /**
     * Creates the record.
     *
     * @param number the number of the advisory; one that is none is left out
     */
    static RecordDraft of(Optional<String> number, Subject subject, PartialDate publishedOn) {
        Optional<String> known = number(number);
        return RecordDraft.of(
                        "SECURITY_ADVISORY",
                        known.map(each -> "Security advisory " + each).orElse("Security advisory without a number"),
                        subject)
                .in(known.orElse(""))
                .on(Optional.of(publishedOn))
                .fact("publishedOn", Optional.of(publishedOn))
                .link(
                        DraftLink.supports(
                                "3.4.2",
                                "The vendor published an advisory on a vulnerability of the product, which any customer could read."));
    }

    /** Returns the number of an advisory, if a text is one. */
    static Optional<String> number(Optional<String> text) {
        return text.map(String::strip).filter(each -> NUMBER.matcher(each).matches());
    }
}
