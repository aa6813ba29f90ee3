package io.github.sscop.source.bill;

import io.github.sscop.source.content.DataNode;
import java.util.List;

/**
 * The folders in which a product of npm has packages of its own.
 *
 * @param patterns the folders; one that ends with {@code /*} has one in each folder in it
 */
record NpmWorkspaces(List<String> patterns) {

    private static final String EACH = "/*";

    NpmWorkspaces {
        patterns = List.copyOf(patterns);
    }

    static NpmWorkspaces of(DataNode root) {
        DataNode workspaces = root.at("workspaces");
        DataNode list = workspaces.isList() ? workspaces : workspaces.at("packages");
        return new NpmWorkspaces(list.elements().stream()
                .flatMap(each -> each.text().stream())
                .map(each -> each.startsWith("./") ? each.substring(2) : each)
                .map(each -> each.endsWith("/") ? each.substring(0, each.length() - 1) : each)
                .toList());
    }

    boolean contains(String folder) {
        if (folder.contains("node_modules/")) {
            return false;
        }
        String parent = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        return patterns.contains(folder) || patterns.contains(parent + EACH);
    }
}
