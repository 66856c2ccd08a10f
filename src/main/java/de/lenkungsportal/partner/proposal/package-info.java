/** Proposals to change, merge or separate organisations that several municipalities use, and the decisions on them. */
@NullMarked
@NamedInterface("proposal")
package de.lenkungsportal.partner.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
