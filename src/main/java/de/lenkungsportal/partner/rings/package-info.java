/** The partner rings of a city, all cities side by side, the places of a Kreis, and what of them is urgent. */
@NullMarked
@NamedInterface("rings")
package de.lenkungsportal.partner.rings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
