/** The rules of plausibility: all readings of one municipality in, suspicions out. Knows no Spring, no SQL, no Vaadin. */
@NullMarked
package de.lenkungsportal.plausibility.rule;

import org.jspecify.annotations.NullMarked;
