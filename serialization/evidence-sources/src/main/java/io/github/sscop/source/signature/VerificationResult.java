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
record VerificationResult(DataNode node) {

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
        Optional<InTotoStatement> statement =
                InTotoStatement.of(node.at("statement")).map(InTotoStatement::inKnownVersion);
        DataNode certificate = node.at("signature", "certificate");
        Optional<String> repository =
                certificate.at("sourceRepositoryURI").text().flatMap(SignerIdentity::address);
        Subject subject = new SubjectBuilder()
                .repository(repository)
                .commit(certificate.at("sourceRepositoryDigest").text())
                .build();
        checks.add(
                subject,
                statement.map(InTotoStatement::digests).orElse(List.of()),
                missing(statement, certificate, repository, checks.files()));
    }

    private Optional<String> missing(
            Optional<InTotoStatement> statement,
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
                isSomeText(certificate.at(NAME)), certificate.at(ISSUER).text(), repository);
        return statement.get().missing().or(() -> signer.missing(files)).or(() -> missingExpectation(certificate));
    }

    /** A pattern that the verifier expected is not applied here: the product's own repositories decide. */
    private Optional<String> missingExpectation(DataNode certificate) {
        DataNode expected = node.at("verifiedIdentity");
        if (!isSomeText(expected.at(NAME)) || !isSomeText(expected.at(ISSUER))) {
            return Optional.of("the output does not say which signer the verifier expected (verifiedIdentity)");
        }
        boolean other = Stream.of(NAME, ISSUER)
                .anyMatch(field -> exact(expected.at(field), field)
                        .filter(text -> !Optional.of(text).equals(exact(certificate.at(field), field)))
                        .isPresent());
        return other ? Optional.of("the signer is not the one that the verifier expected") : Optional.empty();
    }

    /** A name and an issuer are each a text, or an object with a text or a pattern, by the version of the tool. */
    private static Optional<String> exact(DataNode value, String field) {
        return value.text()
                .or(() -> value.at(field).text())
                .or(() -> value.at("value").text());
    }

    private static boolean isSomeText(DataNode value) {
        return value.text().isPresent()
                || value.fields().entrySet().stream()
                        .anyMatch(each -> !each.getKey().equals("type")
                                && each.getValue().text().isPresent());
    }
}
