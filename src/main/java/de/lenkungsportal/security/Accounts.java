package de.lenkungsportal.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Looks an account up for sign-in. */
@Component
class Accounts implements UserDetailsService {

    private final AccountRepository repository;

    Accounts(AccountRepository repository) {
        this.repository = repository;
    }

    /** An account with its password hash, as Spring Security asks for it. */
    record Principal(PortalUser user, @Nullable String hash, boolean active) implements UserDetails, PortalPrincipal {
        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of(new SimpleGrantedAuthority(user.role().authority()));
        }

        @Override
        public @Nullable String getPassword() {
            return hash;
        }

        @Override
        public String getUsername() {
            return user.username();
        }

        @Override
        public boolean isEnabled() {
            return active;
        }
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return repository.find(username).orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
