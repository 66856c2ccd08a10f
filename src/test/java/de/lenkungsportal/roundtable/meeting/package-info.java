@NullMarked
package de.lenkungsportal.roundtable.meeting;

import org.jspecify.annotations.NullMarked;
