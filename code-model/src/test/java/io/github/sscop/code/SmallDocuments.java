package io.github.sscop.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** One small valid document of each kind, and a way to spoil them. */
public final class SmallDocuments {

    public static final String CODE = """
            {
              "contract": "sscop.code/1",
              "code": {"id": "small", "edition": "1"},
              "title": "Small Code",
              "publisher": "Nobody",
              "published": "2026-02",
              "status": "FINAL",
              "statusNote": "Made for tests.",
              "assessedAt": "CLAIM",
              "sources": [{"id": "S", "title": "A source"}],
              "themes": [
                {"id": "1", "title": "First", "statement": "The first theme.", "locator": "p.1"},
                {"id": "2", "title": "Second", "statement": "The second theme.", "locator": "p.1"}
              ],
              "principles": [
                {
                  "id": "1.1", "theme": "1", "title": "Care", "statement": "Take care.", "obligation": "SHALL",
                  "locator": "p.2",
                  "claims": [
                    {
                      "id": "1.1.1", "statement": "Care is taken.", "locator": "p.3", "population": true,
                      "guidance": ["G-1", "C-1"]
                    },
                    {"id": "1.1.2", "statement": "Care is recorded.", "locator": "p.3"}
                  ],
                  "provisions": [
                    {"id": "A", "obligation": "SHALL", "statement": "Take it.", "locator": "p.2"},
                    {"id": "A.1", "parent": "A", "obligation": "SHOULD", "statement": "Now.", "locator": "p.2"}
                  ],
                  "guidance": [{"id": "G-1", "strength": "SHOULD", "statement": "Ask.", "locator": "p.4"}]
                }
              ],
              "statements": [
                {
                  "id": "C-1", "obligation": "SHOULD", "addressee": "Vendor", "topic": "Owner",
                  "statement": "Appoint one.", "locator": "p.5", "assessed": true
                }
              ],
              "applicability": [
                {"stakeholderGroup": "SOFTWARE_DEVELOPER_AND_DISTRIBUTOR", "themes": ["1", "2"],
                 "primaryAudience": true, "note": "All.", "locator": "p.6"},
                {"stakeholderGroup": "SOFTWARE_RESELLER", "themes": ["2"],
                 "primaryAudience": true, "note": "One.", "locator": "p.6"},
                {"stakeholderGroup": "SOFTWARE_DEVELOPER_ONLY", "themes": ["1"],
                 "conditionalThemes": [{"theme": "2", "when": "If it can."}],
                 "primaryAudience": true, "note": "One, perhaps two.", "locator": "p.6"},
                {"stakeholderGroup": "OPEN_SOURCE_DEVELOPER_AND_MAINTAINER", "note": "None.", "locator": "p.6"}
              ],
              "numberings": [
                {"id": "own", "title": "The catalog's"},
                {"id": "form", "title": "A form's", "translates": {"1.1.1": "1.1.2"}, "lacks": ["1.1.1"]}
              ],
              "glossary": [{"term": "Care", "definition": "Attention.", "basis": "GLOSSARY"}],
              "notes": [{"id": "N-1", "kind": "READING", "affects": ["1.1.1"], "text": "Read so."}]
            }
            """;

    public static final String WORDING = """
            {
              "contract": "sscop.wording/1",
              "code": {"id": "small", "edition": "1"},
              "language": "cy",
              "source": "A translator",
              "texts": {"1.1.1": "Cymerir gofal."}
            }
            """;

    public static final String CROSSWALK = """
            {
              "contract": "sscop.crosswalk/1",
              "title": "Small to large",
              "sources": [{"id": "S", "title": "A mapping", "publisher": "Somebody"}],
              "frameworks": [{"id": "small", "title": "Small Code"}, {"id": "large", "title": "Large Code"}],
              "rows": [
                {
                  "id": "R-1", "from": {"framework": "small", "ids": ["1.1.1"]},
                  "to": {"framework": "large", "ids": ["L.1"]}, "basis": "PUBLISHED", "source": "S",
                  "derivation": "DIRECT", "confidence": "HIGH"
                }
              ]
            }
            """;

    public static final String MIGRATION = """
            {
              "contract": "sscop.migration/1",
              "from": {"id": "small", "edition": "0"},
              "to": {"id": "small", "edition": "1"},
              "basis": "Our reading.",
              "rows": [
                {"from": "1", "to": ["1.1"], "changes": ["KEPT"], "extent": "SAME", "note": "Kept."},
                {"from": "2", "changes": ["DROPPED"], "note": "Gone."}
              ],
              "additions": [{"items": ["1.1.2"], "note": "New."}]
            }
            """;

    public static final String PATHWAY = """
            {
              "contract": "sscop.pathway/1",
              "title": "Small pathway",
              "sources": [{"id": "S", "title": "A table"}],
              "rules": [
                {
                  "id": "P-1", "who": "Sellers", "when": ["SELLS_PRODUCTS_WITH_SOFTWARE"],
                  "follow": {"code": {"id": "small", "edition": "1"}}, "strength": "SHOULD", "locator": "row 1"
                }
              ],
              "selectors": [{"technology": "AI", "code": {"id": "small", "edition": "1"}}]
            }
            """;

    private SmallDocuments() {}

    /** The document with one part changed; a part that is not there once would make the change mean nothing. */
    public static String changed(String document, String part, String other) {
        assertThat(document.split(Pattern.quote(part), -1)).as(part).hasSize(2);
        return document.replace(part, other);
    }

    public static Code code(String json) throws IOException {
        return Code.read(bytes(json));
    }

    public static InputStream bytes(String json) {
        return new ByteArrayInputStream(json.getBytes(UTF_8));
    }
}
