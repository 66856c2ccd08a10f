/** The views of the measures. */
@NullMarked
package de.lenkungsportal.measure.ui;

import org.jspecify.annotations.NullMarked;
