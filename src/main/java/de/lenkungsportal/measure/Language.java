package de.lenkungsportal.measure;

import org.jspecify.annotations.Nullable;

/**
 * Levels of German before and after.
 *
 * @param entry what is asked, null where it is not stated
 * @param proof how it has to be shown, null where it is not stated
 * @param exit what the measure leads to, null where it is not stated
 * @param exitTested what tests really found, null where nobody tested
 */
public record Language(
        @Nullable LanguageLevel entry,
        @Nullable LevelProof proof,
        @Nullable LanguageLevel exit,
        @Nullable LanguageLevel exitTested) {

    public static final Language NOT_STATED = new Language(null, null, null, null);

    /** The level that a participant can be expected to have afterwards: the tested one where there is one. */
    public @Nullable LanguageLevel reached() {
        return exitTested == null ? exit : exitTested;
    }
}
