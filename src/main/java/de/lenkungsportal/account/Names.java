package de.lenkungsportal.account;

import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;

/** The name that an owner gives to a passkey or to the password of an application. */
final class Names {

    private static final int LONGEST = 60;

    private Names() {}

    /**
     * @return without spaces around it
     * @throws InvalidInputException for the field {@code name}, when it has not 1 to 60 characters, in one line
     */
    static String check(String name) {
        var input = new Input();
        String checked = input.name("name", name, LONGEST, "factor.name.rule");
        input.check();
        return checked;
    }
}
