package de.lenkungsportal.account;

import de.lenkungsportal.platform.InvalidInputException;

/** The name that an owner gives to a passkey or to the password of an application. */
final class Names {

    private static final int LONGEST = 60;

    private Names() {}

    /**
     * @return without spaces around it
     * @throws InvalidInputException for the field {@code name}, when it has not 1 to 60 characters
     */
    static String check(String name) {
        String checked = name.strip();
        if (checked.isEmpty() || checked.length() > LONGEST) {
            throw new InvalidInputException("name", "factor.name.rule");
        }
        return checked;
    }
}
