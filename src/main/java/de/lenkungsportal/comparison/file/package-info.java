/** Figures from a file, and the sheet to fill in. */
@NullMarked
package de.lenkungsportal.comparison.file;

import org.jspecify.annotations.NullMarked;
