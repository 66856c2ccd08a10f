/** Round tables and other bodies with their members, cadence and pages. */
@NullMarked
package de.lenkungsportal.roundtable.body;

import org.jspecify.annotations.NullMarked;
