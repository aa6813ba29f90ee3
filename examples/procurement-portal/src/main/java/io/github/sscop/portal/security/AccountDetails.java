package io.github.sscop.portal.security;

import io.github.sscop.portal.store.AccountRow;
import io.github.sscop.portal.store.Viewer;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * An account as Spring Security sees it.
 *
 * @param viewer who it is and what it sees
 * @param password the hash of its password
 */
public record AccountDetails(Viewer viewer, String password) implements UserDetails {

    private static final long serialVersionUID = 1L;

    static AccountDetails of(AccountRow account) {
        return new AccountDetails(account.viewer(), account.password());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role().name()));
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return viewer.name();
    }
}
