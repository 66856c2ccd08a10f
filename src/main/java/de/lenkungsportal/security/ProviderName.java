package de.lenkungsportal.security;

import java.util.Optional;

/** Tells features for which organisation the account of a provider speaks; whoever keeps accounts answers. */
public interface ProviderName {

    /** The present name of the organisation; empty for an account without one, and for someone of an identity provider. */
    Optional<String> of(String username);
}
