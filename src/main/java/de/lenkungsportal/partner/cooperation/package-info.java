/** Kooperationsvereinbarungen with their parties and files. */
@NullMarked
package de.lenkungsportal.partner.cooperation;

import org.jspecify.annotations.NullMarked;
