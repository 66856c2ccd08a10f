/** The one place that knows the charting library: charts with a finding, a summary sentence, exclusions and a table. */
@NullMarked
package de.lenkungsportal.shell.chart;

import org.jspecify.annotations.NullMarked;
