package io.github.sscop.commandline.check;

import io.github.sscop.code.Digest;
import io.github.sscop.commandline.check.web.AddressClient;
import io.github.sscop.commandline.check.web.AddressResult;
import io.github.sscop.commandline.check.web.AddressResult.AddressAnswer;
import io.github.sscop.commandline.check.web.AddressResult.AddressFailure;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The check of addresses of the web, each asked once for all documents, up to a number of them. */
final class AddressInspection {

    private final AddressClient client;
    private final int most;
    private final LocalDate today;
    private final Map<String, AskedAddress> asked = new HashMap<>();
    private final List<AnswerRecord> answers = new ArrayList<>();

    /**
     * An address with its result.
     *
     * @param result what came of it
     * @param digest the digest of the content, if there is any
     */
    private record AskedAddress(AddressResult result, Optional<Digest> digest) {}

    AddressInspection(AddressClient client, int most, LocalDate today) {
        this.client = client;
        this.most = most;
        this.today = today;
    }

    /** Returns what answered, in the order in which it was asked. */
    List<AnswerRecord> answers() {
        return List.copyOf(answers);
    }

    /** Returns the digest of what is at an address; if nothing usable is, a finding says why. */
    Optional<Digest> inspect(CheckSubject subject, String address, Optional<Digest> stated, FindingCollector findings) {
        String algorithm = ContentDigest.algorithm(stated);
        String key = algorithm + ":" + address.replaceFirst("#.*", "");
        AskedAddress known = asked.get(key);
        if (known == null && asked.size() >= most) {
            findings.add(
                    subject,
                    "location",
                    CheckCode.ADDRESS_NOT_ASKED,
                    address + " was not asked, because --max-urls is " + most + "; give more to ask it.");
            return Optional.empty();
        }
        AskedAddress result = known == null ? ask(address, algorithm) : known;
        asked.put(key, result);
        if (result.result() instanceof AddressFailure failure) {
            findings.add(
                    subject,
                    "location",
                    code(failure, stated),
                    address + " " + failure.text() + advice(failure, stated));
        }
        return result.digest();
    }

    private AskedAddress ask(String address, String algorithm) {
        MessageDigest content = ContentDigest.of(algorithm);
        AddressResult result = client.ask(address, content);
        if (result instanceof AddressAnswer answer) {
            Digest digest = ContentDigest.result(algorithm, content);
            answers.add(new AnswerRecord(address, today, answer.address(), answer.bytes(), digest));
            return new AskedAddress(result, Optional.of(digest));
        }
        return new AskedAddress(result, Optional.empty());
    }

    private static CheckCode code(AddressFailure failure, Optional<Digest> stated) {
        return switch (failure.kind()) {
            case INVALID -> CheckCode.ADDRESS_INVALID;
            case NOT_PUBLIC -> CheckCode.ADDRESS_NOT_PUBLIC;
            case REDIRECT -> CheckCode.ADDRESS_REDIRECTED;
            case ABSENT -> CheckCode.ADDRESS_MISSING;
            case INSECURE -> CheckCode.ADDRESS_INSECURE;
            case RESTRICTED, UNANSWERED -> CheckCode.ADDRESS_UNANSWERED;
            case TOO_LARGE -> stated.isPresent() ? CheckCode.DIGEST_NOT_COMPARED : CheckCode.DIGEST_MISSING;
        };
    }

    private static String advice(AddressFailure failure, Optional<Digest> stated) {
        return switch (failure.kind()) {
            case ABSENT -> ". Publish the evidence there again, or correct the location.";
            case RESTRICTED -> ". It may be there for those who sign in; this check cannot see it.";
            case TOO_LARGE ->
                (stated.isPresent() ? ", so that the digest was not compared" : ", so that it has no digest")
                        + "; expected --max-url-mib with more.";
            default -> ".";
        };
    }
}
