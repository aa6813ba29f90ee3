package io.github.sscop.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.composition.CompositionResult;
import io.github.sscop.evidence.composition.PartProblem;
import io.github.sscop.evidence.composition.PartSource;
import io.github.sscop.evidence.composition.SubmissionComposer;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of compositions: it does not matter how a submission is divided, and nothing gets lost. */
class CompositionLawsTest {

    private static final SubmissionComposer COMPOSER = SubmissionComposer.of(CodeRegistry.builtIn());

    @Provide
    Arbitrary<DividedSubmission> divided() {
        return DividedSubmission.any();
    }

    /** So no vendor gains by dividing a submission. */
    @Property
    void equalsTheSubmissionWrittenWhole(@ForAll("divided") DividedSubmission divided) {
        Submission composed = COMPOSER.compose(divided.parts()).submission();

        assertThat(withoutIncludes(composed)).isEqualTo(divided.whole());
        assertThat(composed.digest()).isEqualTo(divided.whole().digest());
        assertThat(canonicalAssessment(composed)).isEqualTo(canonicalAssessment(divided.whole()));
    }

    @Property
    void doesNotDependOnTheOrderOfParts(@ForAll("divided") DividedSubmission divided, @ForAll Random random) {
        List<PartSource> shuffled = new ArrayList<>(divided.parts());
        Collections.shuffle(shuffled, random);

        assertThat(Documents.standard().write(COMPOSER.compose(shuffled).submission()))
                .isEqualTo(Documents.standard()
                        .write(COMPOSER.compose(divided.parts()).submission()));
    }

    @Property
    void composesComposedParts(@ForAll("divided") DividedSubmission divided, @ForAll Random random) {
        List<PartSource> all = divided.parts();
        int cut = random.nextInt(all.size());
        List<PartSource> grouped = new ArrayList<>(all.subList(0, cut));
        grouped.add(new PartSource(
                "composed", COMPOSER.compose(all.subList(cut, all.size())).part()));

        assertThat(COMPOSER.compose(grouped).submission())
                .isEqualTo(COMPOSER.compose(all).submission());
    }

    @Property
    void composesWhatIsGivenTwiceOnce(@ForAll("divided") DividedSubmission divided) {
        CompositionResult once = COMPOSER.compose(divided.parts());
        List<PartSource> twice = new ArrayList<>(divided.parts());
        twice.addAll(divided.parts());

        assertThat(COMPOSER.compose(twice).submission()).isEqualTo(once.submission());
        assertThat(COMPOSER.compose(List.of(new PartSource("again", once.part())))
                        .submission())
                .isEqualTo(once.submission());
    }

    @Property
    void losesNothing(@ForAll("divided") DividedSubmission divided) {
        Submission composed = COMPOSER.compose(divided.parts()).submission();

        for (PartSource source : divided.parts()) {
            SubmissionPart part = source.part();
            assertThat(composed.declarations()).containsAll(part.declarations());
            assertThat(composed.evidence()).containsAll(part.evidence());
            assertThat(composed.substitutions()).containsAll(part.substitutions());
            assertThat(composed.exclusions()).containsAll(part.exclusions());
            assertThat(composed.acceptedRisks()).containsAll(part.acceptedRisks());
            assertThat(composed.withheld()).containsAll(part.withheld());
            assertThat(composed.includes()).anySatisfy(include -> {
                assertThat(include.location()).isEqualTo(source.location());
                assertThat(include.digest()).isEqualTo(part.digest());
            });
        }
        assertThat(composed.includes()).hasSameSizeAs(divided.parts());
    }

    @Property
    void readsWhatItWrites(@ForAll("divided") DividedSubmission divided) throws IOException {
        for (PartSource source : divided.parts()) {
            SubmissionPart read = Documents.standard()
                    .readPart(new ByteArrayInputStream(Documents.standard().write(source.part())));

            assertThat(read).isEqualTo(source.part());
            assertThat(read.digest()).isEqualTo(source.part().digest());
        }
    }

    @Property
    void givesThePlaceInThePart(@ForAll("divided") DividedSubmission divided, @ForAll Random random) {
        List<Evidence> records = divided.whole().evidence();
        Assume.that(!records.isEmpty());
        Evidence record = records.get(random.nextInt(records.size()));
        Link unknown =
                new Link(ItemId.of("9.9.9"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Evidence changed = record.toBuilder().link(unknown).build();
        List<PartSource> parts = divided.parts().stream()
                .map(source -> replaced(source, record, changed))
                .toList();

        List<PartProblem> problems = COMPOSER.compose(parts).problems();

        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0).problem();
        SubmissionPart part = parts.stream()
                .filter(source -> problems.get(0).location().equals(Optional.of(source.location())))
                .map(PartSource::part)
                .findFirst()
                .orElseThrow();
        assertThat(problem.pointer())
                .isEqualTo("/evidence/" + part.evidence().indexOf(changed) + "/links/"
                        + (changed.links().size() - 1) + "/item");
        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_ITEM);
    }

    @Property
    void refusesRecordsThatDiffer(@ForAll("divided") DividedSubmission divided, @ForAll Random random) {
        List<Evidence> records = divided.whole().evidence();
        Assume.that(!records.isEmpty());
        Evidence record = records.get(random.nextInt(records.size()));
        Evidence changed = record.toBuilder().location("another location").build();
        Assume.that(!changed.equals(record));
        List<PartSource> parts = new ArrayList<>(divided.parts());
        SubmissionPart other = SubmissionPart.of(divided.whole().toBuilder()
                .onlyEvidence(List.of(changed))
                .onlyDeclarations(List.of())
                .build());
        parts.add(new PartSource("z", other));

        List<PartProblem> problems = COMPOSER.compose(parts).problems();

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.location()).contains("z");
            assertThat(problem.problem().pointer()).isEqualTo("/evidence/0/location");
            assertThat(problem.problem().code()).isEqualTo(ProblemCode.CONTRADICTION);
        });
    }

    /** A part in JSON, and whether its item ids are those of the form of May 2025. */
    private record NumberedPart(PartSource source, String json, boolean isForm) {

        /** In that form, 4.3.1 is what the Code's own list has as 4.3.2, and two claims are not asked. */
        static NumberedPart of(PartSource source, Random random) {
            String json = text(source.part())
                    .replaceAll(",\"(numbering|notAsked)\":(\"[^\"]*\"|\\[[^\\]]*\\])", "")
                    .replaceFirst("\\{", "{\"numbering\":\"apc-1.0\",");
            boolean isAskedInForm = !json.contains("\"item\":\"2.1.6\"") && !json.contains("\"item\":\"4.3.1\"");
            return new NumberedPart(source, json, isAskedInForm && random.nextBoolean());
        }

        PartSource inItsOwnNumbering() throws IOException {
            return read(
                    isForm
                            ? json.replace("apc-1.0", "template-0.4")
                                    .replace("\"item\":\"4.3.2\"", "\"item\":\"4.3.1\"")
                            : json);
        }

        PartSource inCatalogsIds() throws IOException {
            return read(isForm ? json.replaceFirst("\\{", "{\"notAsked\":[\"2.1.6\",\"4.3.1\"],") : json);
        }

        PartSource withoutNumbering() throws IOException {
            return read(inItsOwnNumbering().part(), "\"numbering\":\"[^\"]*\",");
        }

        private PartSource read(SubmissionPart part, String without) throws IOException {
            return read(text(part).replaceFirst(without, ""));
        }

        private PartSource read(String text) throws IOException {
            return new PartSource(
                    source.location(),
                    Documents.standard().readPart(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Property
    void readsEachPartByItsOwnNumbering(@ForAll("divided") DividedSubmission divided, @ForAll Random random)
            throws IOException {
        List<PartSource> inForms = new ArrayList<>();
        List<PartSource> inCatalogsIds = new ArrayList<>();
        for (PartSource source : divided.parts()) {
            NumberedPart numbered = NumberedPart.of(source, random);
            inForms.add(numbered.inItsOwnNumbering());
            inCatalogsIds.add(numbered.inCatalogsIds());
        }

        assertThat(withoutIncludes(COMPOSER.compose(inForms).submission()))
                .isEqualTo(withoutIncludes(COMPOSER.compose(inCatalogsIds).submission()));
    }

    /** Steps may be refused, such as parts in different numberings without the code by which these are translated. */
    @Property
    void composesPartsWithNumberingsInStepsWherePossible(
            @ForAll("divided") DividedSubmission divided, @ForAll Random random) throws IOException {
        List<PartSource> parts = new ArrayList<>();
        for (PartSource source : divided.parts()) {
            NumberedPart numbered = NumberedPart.of(source, random);
            parts.add(random.nextInt(3) == 0 ? numbered.withoutNumbering() : numbered.inItsOwnNumbering());
        }
        int cut = random.nextInt(parts.size());
        CompositionResult step = COMPOSER.compose(parts.subList(cut, parts.size()));
        CompositionResult atOnce = COMPOSER.compose(parts);
        Assume.that(isPart(step) && isPart(atOnce));
        List<PartSource> grouped = new ArrayList<>(parts.subList(0, cut));
        grouped.add(new PartSource("step", step.part()));

        assertThat(COMPOSER.compose(grouped).part()).isEqualTo(atOnce.part());
    }

    private static boolean isPart(CompositionResult result) {
        try {
            return result.part() != null;
        } catch (InvalidDocumentException e) {
            return false;
        }
    }

    private static String text(SubmissionPart part) {
        return new String(Documents.standard().writeValue(part), StandardCharsets.UTF_8);
    }

    private static PartSource replaced(PartSource source, Evidence record, Evidence by) {
        SubmissionPart part = source.part();
        return new PartSource(
                source.location(),
                new SubmissionPart(
                        part.id(),
                        part.code(),
                        part.furtherCodes(),
                        part.numbering(),
                        part.notAsked(),
                        part.organisation(),
                        part.product(),
                        part.preparedOn(),
                        part.preparedBy(),
                        part.location(),
                        part.declarations(),
                        part.evidence().stream()
                                .map(each -> each.equals(record) ? by : each)
                                .toList(),
                        part.substitutions(),
                        part.exclusions(),
                        part.acceptedRisks(),
                        part.includes(),
                        part.withheld()));
    }

    private static Submission withoutIncludes(Submission submission) {
        return submission.toBuilder().onlyIncludes(List.of()).build();
    }

    private static byte[] canonicalAssessment(Submission submission) {
        Assessment assessment = Assessor.of(CodeRegistry.builtIn().get(submission.code()), Policy.buyer())
                .assess(submission, LocalDate.of(2026, 3, 31));
        return Documents.standard().canonical(assessment);
    }
}
