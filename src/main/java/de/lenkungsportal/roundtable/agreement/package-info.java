/** What was agreed, in a register with links, reasons and follow-ups. */
@NullMarked
package de.lenkungsportal.roundtable.agreement;

import org.jspecify.annotations.NullMarked;
