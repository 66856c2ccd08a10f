package de.lenkungsportal.kit;

/** A form whose input may be lost when its page is left. */
public interface Draft {

    /** Whether something was typed that is not saved. */
    boolean isUnsaved();

    /** Forgets what was typed, because the user said so. */
    void discard();
}
