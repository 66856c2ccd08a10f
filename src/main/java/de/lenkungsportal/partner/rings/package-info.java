/** The partner rings of a city, all cities side by side, the places of a Kreis, and what of them is urgent. */
@NullMarked
package de.lenkungsportal.partner.rings;

import org.jspecify.annotations.NullMarked;
