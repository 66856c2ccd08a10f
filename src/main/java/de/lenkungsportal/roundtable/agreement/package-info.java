/** What was agreed, in a register with links, reasons and follow-ups. */
@NullMarked
@NamedInterface("agreement")
package de.lenkungsportal.roundtable.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
