@NullMarked
package de.lenkungsportal.roundtable.calendar;

import org.jspecify.annotations.NullMarked;
