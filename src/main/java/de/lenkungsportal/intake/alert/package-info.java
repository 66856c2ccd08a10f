/** Alerts where a forecast leaves its band, and what a city says to them. */
@NullMarked
@NamedInterface("alert")
package de.lenkungsportal.intake.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
