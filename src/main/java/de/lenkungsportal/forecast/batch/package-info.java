/** Forecasts for a whole file of tasks, on the command line: {@code ./portal forecast}. Starts no Spring and no database. */
@NullMarked
package de.lenkungsportal.forecast.batch;

import org.jspecify.annotations.NullMarked;
