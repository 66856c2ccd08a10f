/** The forecast of a city on one page, and the tiles of all. */
@NullMarked
package de.lenkungsportal.intake.city;

import org.jspecify.annotations.NullMarked;
