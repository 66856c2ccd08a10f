/** The rules of the partner rings, and the gaps that they find. */
@NullMarked
@NamedInterface("rule")
package de.lenkungsportal.partner.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
