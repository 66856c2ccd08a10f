/** How the portal answers over HTTP: listings, records with their version, bodies, problems, and the description of it all. */
@NullMarked
@NamedInterface("api")
package de.lenkungsportal.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
