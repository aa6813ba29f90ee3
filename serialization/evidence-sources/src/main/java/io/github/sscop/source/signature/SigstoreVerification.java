package io.github.sscop.source.signature;

import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a verification with Sigstore, which is written only where it passed.
 *
 * @param node the result
 */
record SigstoreVerification(DataNode node) {

    static final String MEDIA_TYPE = "application/vnd.dev.sigstore.verificationresult+json";

    private static final String KNOWN = MEDIA_TYPE + ";version=0.1";

    private static final String NAME = "subjectAlternativeName";
    private static final String ISSUER = "issuer";

    /** Adds the signature to those of its file. */
    void addTo(CheckCollector checks) {
        if (!node.at("mediaType").isText(KNOWN)) {
            throw ContentRefusal.unknownVersion(
                    "result of a verification", node.at("mediaType").text().orElse("not given"), "version 0.1");
        }
        Optional<AttestedStatement> statement =
                AttestedStatement.of(node.at("statement")).map(AttestedStatement::inKnownVersion);
        DataNode certificate = node.at("signature", "certificate");
        Optional<String> repository =
                certificate.at("sourceRepositoryURI").text().flatMap(SignerIdentity::address);
        Subject subject = new SubjectBuilder()
                .repository(repository)
                .commit(certificate.at("sourceRepositoryDigest").text())
                .build();
        checks.add(
                subject,
                statement.map(AttestedStatement::digests).orElse(List.of()),
                missing(statement, certificate, repository, checks.files()));
    }

    private Optional<String> missing(
            Optional<AttestedStatement> statement,
            DataNode certificate,
            Optional<String> repository,
            ReleaseFiles files) {
        if (statement.isEmpty()) {
            return Optional.of("the result holds no statement on files");
        }
        if (node.at("verifiedTimestamps").elements().stream()
                .noneMatch(each -> DayText.of(each.at("timestamp")).isPresent())) {
            return Optional.of("no time of the signature was verified");
        }
        if (certificate
                .at("sourceRepositoryDigest")
                .text()
                .flatMap(SubjectBuilder::parsedCommit)
                .isEmpty()) {
            return Optional.of("the output does not say from which commit the workflow ran");
        }
        SignerIdentity signer = new SignerIdentity(
                exact(certificate.at(NAME), NAME).findAny().isPresent(),
                certificate.at(ISSUER).text(),
                repository);
        return statement.get().missing().or(() -> signer.missing(files)).or(() -> missingExpectation(certificate));
    }

    /** A pattern that the verifier expected is not applied here: the product's own repositories decide. */
    private Optional<String> missingExpectation(DataNode certificate) {
        DataNode expected = node.at("verifiedIdentity");
        if (!isExpected(expected.at(NAME), NAME) || !isExpected(expected.at(ISSUER), ISSUER)) {
            return Optional.of("the output does not say which signer the verifier expected (verifiedIdentity)");
        }
        boolean other = Stream.of(NAME, ISSUER)
                .anyMatch(field -> exact(expected.at(field), field)
                        .anyMatch(text -> exact(certificate.at(field), field).noneMatch(text::equals)));
        return other ? Optional.of("the signer is not the one that the verifier expected") : Optional.empty();
    }

    /** Any other field than these may be one that the verifier never compared. */
    private static boolean isExpected(DataNode value, String field) {
        return exact(value, field).findAny().isPresent()
                || text(value.at("regexp")).isPresent();
    }

    /** A name and an issuer are each a text, or an object with a text or a pattern, by the version of the tool. */
    private static Stream<String> exact(DataNode value, String field) {
        return Stream.of(value, value.at(field), value.at("value")).flatMap(each -> text(each).stream());
    }

    private static Optional<String> text(DataNode value) {
        return value.text().filter(text -> !text.isBlank());
    }
}
