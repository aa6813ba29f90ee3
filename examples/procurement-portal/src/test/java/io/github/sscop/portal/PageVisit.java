package io.github.sscop.portal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A page that a browser is to open.
 *
 * @param path the address
 * @param status the status with which it is answered
 * @param name the name of its picture; empty for none
 * @param deep whether it is looked at in the dark and with keys, too
 */
record PageVisit(String path, int status, String name, boolean deep) {

    private static final Set<String> BUYERS =
            Set.of("/suppliers/{supplier}/counterpart", "/suppliers/{supplier}/reconciliation", "/nights", "/audit");

    private static final Set<String> DOWNLOADS = Set.of("/suppliers/{supplier}/submissions/{row}", "/lapses.ics");

    static PageVisit of(String path, int status) {
        return new PageVisit(path, status, "", false);
    }

    /** Returns every page of the portal, as a buyer sees them, with the records of a supplier where they are of one. */
    static List<PageVisit> ofBuyer(long supplier) {
        return patterns()
                .filter(pattern -> !DOWNLOADS.contains(pattern))
                .map(pattern -> of(at(pattern, supplier, true), 200))
                .toList();
    }

    /** Returns the same as a supplier sees them: what is the buyer's is refused. */
    static List<PageVisit> ofSupplier(long supplier) {
        return patterns()
                .filter(pattern -> !DOWNLOADS.contains(pattern))
                .map(pattern -> of(at(pattern, supplier, false), BUYERS.contains(pattern) ? 403 : 200))
                .toList();
    }

    /** Returns all addresses with the records of a supplier, as another supplier comes upon them. */
    static List<PageVisit> ofOther(long supplier, long own) {
        return patterns()
                .filter(pattern -> pattern.contains("{supplier}"))
                .flatMap(pattern -> Stream.of(
                                at(pattern, supplier, true),
                                pattern.contains("{row}")
                                        ? at(pattern.replace("{supplier}", String.valueOf(own)), supplier, true)
                                        : at(pattern, supplier, true))
                        .distinct()
                        .map(path -> of(path, BUYERS.contains(pattern) ? 403 : 404)))
                .toList();
    }

    private static Stream<String> patterns() {
        return PortalFixture.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/api"))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream();
    }

    private static String at(String pattern, long supplier, boolean buyer) {
        String path = pattern.replace("{supplier}", String.valueOf(supplier))
                .replace("{principle}", "1.1")
                .replace("{row}", String.valueOf(row(pattern, supplier, buyer)));
        if (pattern.endsWith("/difference")) {
            return path + "?before=" + assessment("min", supplier, buyer) + "&after="
                    + assessment("max", supplier, buyer);
        }
        return switch (pattern) {
            case "/claims" -> path + "?item=1.1.1&verdict=MET,NOT_MET,UNDETERMINED";
            case "/lapses" -> path + "?to=2026-07-31";
            default -> path;
        };
    }

    private static long row(String pattern, long supplier, boolean buyer) {
        if (!pattern.contains("{row}")) {
            return 0;
        } else if (pattern.contains("/assessments/")) {
            return assessment("max", supplier, buyer);
        }
        return newest(pattern.contains("/requests/") ? "evidence_request" : "submission", supplier);
    }

    private static long newest(String table, long supplier) {
        return PortalFixture.sql()
                .sql("select max(id) from " + table + " where supplier_id = :supplier")
                .param("supplier", supplier)
                .query(Long.class)
                .single();
    }

    private static long assessment(String which, long supplier, boolean buyer) {
        return PortalFixture.sql()
                .sql("select " + which
                        + "(id) from assessment where supplier_id = :supplier and (:buyer or not is_internal)")
                .param("supplier", supplier)
                .param("buyer", buyer)
                .query(Long.class)
                .single();
    }

    /** Returns it with a picture of its own. */
    PageVisit pictured(String role) {
        String name = path.replaceFirst("\\?.*", "").replaceAll("[0-9]+", "n").replace('/', '-');
        return new PageVisit(path, status, role + name, deep);
    }

    /** Returns it with a picture of its own, looked at in the dark and with keys too. */
    PageVisit deeper(String role) {
        return new PageVisit(path, status, pictured(role).name(), true);
    }
}
