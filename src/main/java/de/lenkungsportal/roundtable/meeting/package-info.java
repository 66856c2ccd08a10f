/** Meetings with agenda, participants and papers. */
@NullMarked
package de.lenkungsportal.roundtable.meeting;

import org.jspecify.annotations.NullMarked;
