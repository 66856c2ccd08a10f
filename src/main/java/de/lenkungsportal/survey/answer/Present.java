package de.lenkungsportal.survey.answer;

import org.jspecify.annotations.Nullable;

/**
 * Someone of the same municipality who has the form open.
 *
 * @param name of the account, which is a function
 * @param question code of the one they are at; null where they are at none
 */
public record Present(String name, @Nullable String question) {}
