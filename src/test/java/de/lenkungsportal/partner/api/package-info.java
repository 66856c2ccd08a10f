/** Tests of the partners over the API. */
@NullMarked
package de.lenkungsportal.partner.api;

import org.jspecify.annotations.NullMarked;
