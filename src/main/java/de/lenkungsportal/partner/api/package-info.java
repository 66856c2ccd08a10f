/** Partners over HTTP. */
@NullMarked
package de.lenkungsportal.partner.api;

import org.jspecify.annotations.NullMarked;
