package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The importer of the file security.txt (RFC 9116).
 *
 * <p>It names neither the organisation nor the day on which it was fetched. Addresses of e-mail and numbers of telephones are not
 * recorded.
 */
public final class SecurityTxtImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "security-txt",
            "file security.txt",
            "that it is published where it says, what the policy says, or that anybody answers",
            "vouch that it is yours, and give the day on which it was fetched as that of the release");

    private static final Pattern WEB =
            Pattern.compile("(https://([A-Za-z0-9.-]{1,253})(?::[0-9]{1,5})?)(/[!-~]{0,2000})?");
    private static final Pattern KEY = Pattern.compile("(?:dns|openpgp4fpr):[!-~]{1,500}", Pattern.CASE_INSENSITIVE);
    private static final char PERSONAL = '@';

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return !content.isArchive()
                && content.markup().isEmpty()
                && content.text().filter(SecurityTxtFile::isOne).isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        SecurityTxtFile file = SecurityTxtFile.of(content.text().orElse(""));
        PartialDate expires = expires(file);
        List<String> contacts = file.values("contact").stream()
                .flatMap(each -> contact(each).stream())
                .distinct()
                .toList();
        List<String> keys = file.values("encryption").stream()
                .flatMap(each -> key(each).stream())
                .distinct()
                .toList();
        List<String> hosts = file.values("canonical").stream()
                .flatMap(each -> host(each).stream())
                .distinct()
                .toList();
        RecordDraft draft = RecordDraft.of("SECURITY_TXT", title(hosts), SubjectBuilder.nothing())
                .in(hosts.stream().sorted().collect(Collectors.joining(" ")))
                .fact("expires", Optional.of(expires))
                .link(DraftLink.byRule("3.2.1"));
        if (!contacts.isEmpty()) {
            draft = draft.fact("contact", texts(contacts));
        }
        if (!keys.isEmpty()) {
            draft = draft.fact("encryption", texts(keys)).link(DraftLink.byRule("3.2.2"));
        }
        SourceReading reading = SourceReading.of(draft);
        return file.signed() ? reading.remark("the file is signed, and the signature was not verified") : reading;
    }

    private static PartialDate expires(SecurityTxtFile file) {
        List<String> values = file.fields().stream()
                .filter(each -> each.name().equals("expires"))
                .map(SecurityTxtFile.TxtField::value)
                .toList();
        if (values.isEmpty()) {
            throw ContentRefusal.missing(
                    "", "the field Expires is missing; expected it once (RFC 9116, section 2.5.5)");
        }
        if (values.size() > 1) {
            throw ContentRefusal.contradictory(
                    "",
                    "the field Expires is there " + values.size()
                            + " times; expected it once (RFC 9116, section 2.5.5)");
        }
        return DayText.of(values.get(0))
                .orElseThrow(
                        () -> ContentRefusal.malformed(
                                "the field Expires is no date with a time; expected the file as it is published, and no template"));
    }

    private static String title(List<String> hosts) {
        return switch (hosts.size()) {
            case 0 -> "File security.txt";
            case 1 -> "File security.txt of " + hosts.get(0);
            default -> "File security.txt of " + hosts.get(0) + " and " + (hosts.size() - 1) + " more";
        };
    }

    /** Returns a contact without what may name a person. */
    private static Optional<String> contact(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:") && lower.indexOf(PERSONAL) > 0) {
            return Optional.of("by e-mail");
        }
        if (lower.startsWith("tel:") && lower.length() > "tel:".length()) {
            return Optional.of("by telephone");
        }
        return web(value);
    }

    private static Optional<String> key(String value) {
        return web(value)
                .or(() -> Optional.of(value).filter(each -> KEY.matcher(each).matches() && each.indexOf(PERSONAL) < 0));
    }

    /** Returns an address of the web, which has to be encrypted; where it may name a person, its host alone. */
    private static Optional<String> web(String value) {
        Matcher form = WEB.matcher(value);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(value.indexOf(PERSONAL) < 0 ? value : form.group(1));
    }

    private static Optional<String> host(String value) {
        Matcher form = WEB.matcher(value);
        return form.matches() ? Optional.of(form.group(2).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static FactValue texts(List<String> values) {
        Stream<FactValue> texts = values.stream().map(FactValue.Text::new);
        return new FactValue.Sequence(texts.toList());
    }
}
