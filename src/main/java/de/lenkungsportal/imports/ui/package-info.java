/** The view of the files that were read in. */
@NullMarked
package de.lenkungsportal.imports.ui;

import org.jspecify.annotations.NullMarked;
