/** The screen on which a meeting is run. */
@NullMarked
package de.lenkungsportal.roundtable.run;

import org.jspecify.annotations.NullMarked;
