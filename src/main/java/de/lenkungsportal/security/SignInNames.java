package de.lenkungsportal.security;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whether what was typed as a user name is one, for records that must not keep anything else. */
@Component
public class SignInNames {

    private final AccountRepository accounts;

    SignInNames(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The user name as the account has it. */
    public Optional<String> known(String typed) {
        return accounts.find(typed).map(stored -> stored.principal().user().username());
    }
}
