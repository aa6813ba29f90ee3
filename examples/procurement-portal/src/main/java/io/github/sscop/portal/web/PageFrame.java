package io.github.sscop.portal.web;

import io.github.sscop.portal.store.Viewer;
import java.util.Optional;

/**
 * What is around the content of every page.
 *
 * @param title the title
 * @param viewer who is signed in, if one is
 * @param token the token that every form sends back; empty on a page that has no form
 */
public record PageFrame(String title, Optional<Viewer> viewer, String token) {

    /** Returns whether the viewer may see what the buyer keeps to itself. */
    public boolean isBuyer() {
        return viewer.filter(each -> each.supplier().isEmpty()).isPresent();
    }
}
