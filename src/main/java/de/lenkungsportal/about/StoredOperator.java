package de.lenkungsportal.about;

/**
 * What an administrator keeps of the operator.
 *
 * @param version 0 as long as nobody has kept anything and the settings hold
 */
public record StoredOperator(Operator content, int version) {

    static final String ID = "portal";
}
