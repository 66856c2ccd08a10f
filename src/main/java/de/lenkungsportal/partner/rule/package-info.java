/** The rules of the partner rings, and the gaps that they find. */
@NullMarked
package de.lenkungsportal.partner.rule;

import org.jspecify.annotations.NullMarked;
