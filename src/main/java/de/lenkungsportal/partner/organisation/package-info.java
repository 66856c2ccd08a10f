/** The directory of organisations: what each is, who uses it, and which records were made one. */
@NullMarked
@NamedInterface("organisation")
package de.lenkungsportal.partner.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
