/** The staff that a forecast asks for. */
@NullMarked
package de.lenkungsportal.intake.outlook;

import org.jspecify.annotations.NullMarked;
