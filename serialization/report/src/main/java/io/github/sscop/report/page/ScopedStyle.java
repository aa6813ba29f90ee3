package io.github.sscop.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The style sheet of a page's content, limited to fragments: it styles nothing else in a document, and the styles of the document
 * do not reach into a fragment, unless they are marked as important or name elements by id twice.
 *
 * <p>Each selector begins with the class of a fragment, weighted like two ids. Lengths in {@code rem} become multiples of the
 * reader's font size, since a document may have changed what a {@code rem} is. Dark colours are used where the document
 * declares a dark colour scheme, and not by the reader's wish alone, since they would stand on a light page.
 */
final class ScopedStyle {

    /** The root of a fragment. No element has the id, which is there for its weight in the cascade. */
    private static final String ROOT = ":is(.sscop,#sscop-none#sscop-none)";

    /** What precedes all rules: nothing is inherited, and no style of the document holds. */
    private static final String RESET = """
            @property --sscop-rem{syntax:"<length>";inherits:true;initial-value:16px}
            ROOT{all:initial;display:block;position:relative;color-scheme:inherit;font-size:medium;--sscop-rem:1em;padding:1rem}
            ROOT :where(:not(svg,svg *)){all:revert}
            ROOT :where(*)::before,ROOT :where(*)::after,ROOT::before,ROOT::after{all:revert}
            ROOT :where(svg,svg *){opacity:1;visibility:visible;transform:none;filter:none;animation:none;color:inherit;font:inherit;letter-spacing:inherit;word-spacing:inherit;text-transform:inherit;fill:revert;stroke:revert;stroke-width:revert}
            """.replace("ROOT", ROOT);

    private static final Pattern REM = Pattern.compile("(?<![\\w.])(-?)(\\d*\\.?\\d+)rem\\b");
    private static final Pattern VARIABLE = Pattern.compile("--(?=[a-z])(?!sscop-)");
    private static final String DARK = "@media (prefers-color-scheme:dark)";

    /**
     * A part of a style sheet.
     *
     * @param prelude the selectors, or what begins with {@code @}
     * @param body the declarations or the rules between the braces
     */
    private record StyleBlock(String prelude, String body) {}

    private final Map<String, String> light = new LinkedHashMap<>();

    private ScopedStyle() {}

    /** Returns the style sheet of fragments for that of a page's content. */
    static String of(String css) {
        return scaled(RESET) + new ScopedStyle().scoped(css);
    }

    private String scoped(String css) {
        StringBuilder scoped = new StringBuilder();
        for (StyleBlock rule : rules(css)) {
            if (rule.prelude().equals(DARK)) {
                scoped.append(dark(rule.body()));
            } else if (rule.prelude().startsWith("@")) {
                scoped.append(rule.prelude())
                        .append("{\n")
                        .append(scoped(rule.body()))
                        .append("}\n");
            } else {
                if (rule.prelude().equals(":root")) {
                    variables(rule.body()).forEach(light::putIfAbsent);
                }
                scoped.append(selectors(rule.prelude()))
                        .append('{')
                        .append(declarations(rule.body()))
                        .append("}\n");
            }
        }
        return scoped.toString();
    }

    /** Returns the dark colours, each beside the light one, for browsers that choose by the colour scheme of the document. */
    private String dark(String css) {
        String colours = rules(css).stream()
                .flatMap(rule -> variables(rule.body()).entrySet().stream())
                .map(dark -> dark.getKey() + ":light-dark(" + light.get(dark.getKey()) + "," + dark.getValue() + ")")
                .collect(Collectors.joining(";"));
        return "@supports (color:light-dark(#fff,#000)){\n" + ROOT + "{" + declarations(colours) + "}\n}\n";
    }

    private static Map<String, String> variables(String body) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String declaration : body.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (declaration.strip().startsWith("--")) {
                variables.put(
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip());
            }
        }
        return variables;
    }

    private static String declarations(String body) {
        String own = body.replaceAll("color-scheme:[^;]*;?", ""); // It is that of the document.
        return scaled(VARIABLE.matcher(own).replaceAll("--sscop-"));
    }

    private static String scaled(String css) {
        return REM.matcher(css).replaceAll("calc($1$2*var(--sscop-rem))");
    }

    private static String selectors(String prelude) {
        return split(prelude).stream().map(ScopedStyle::selector).collect(Collectors.joining(","));
    }

    private static String selector(String selector) {
        if (selector.startsWith(":root")) {
            return ROOT + selector.substring(":root".length());
        }
        return selector.equals("*") ? ROOT + "," + ROOT + " *" : ROOT + " " + selector;
    }

    /** Returns the selectors of a list, which may have lists within parentheses. */
    private static List<String> split(String prelude) {
        List<String> selectors = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int at = 0; at < prelude.length(); at++) {
            char c = prelude.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                selectors.add(prelude.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        selectors.add(prelude.substring(begin).strip());
        return selectors;
    }

    private static List<StyleBlock> rules(String css) {
        List<StyleBlock> rules = new ArrayList<>();
        int at = 0;
        int open = css.indexOf('{');
        while (open >= 0) {
            int end = closing(css, open);
            rules.add(new StyleBlock(css.substring(at, open).strip(), css.substring(open + 1, end)));
            at = end + 1;
            open = css.indexOf('{', at);
        }
        return rules;
    }

    private static int closing(String css, int open) {
        int depth = 0;
        Matcher brace = Pattern.compile("[{}]").matcher(css).region(open, css.length());
        while (brace.find()) {
            depth += brace.group().equals("{") ? 1 : -1;
            if (depth == 0) {
                return brace.start();
            }
        }
        throw new IllegalStateException("the style sheet has a brace that is not closed");
    }
}
