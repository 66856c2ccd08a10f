/** Intake, forecasts and alerts over the API. */
@NullMarked
package de.lenkungsportal.intake.api;

import org.jspecify.annotations.NullMarked;
