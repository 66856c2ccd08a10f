/** The views of the comparison. */
@NullMarked
package de.lenkungsportal.comparison.ui;

import org.jspecify.annotations.NullMarked;
