/** Tests of {@link de.lenkungsportal.shell.chart}. */
@NullMarked
package de.lenkungsportal.shell.chart;

import org.jspecify.annotations.NullMarked;
