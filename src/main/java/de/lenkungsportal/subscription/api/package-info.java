/** The link of a mail that ends its digest. */
@NullMarked
package de.lenkungsportal.subscription.api;

import org.jspecify.annotations.NullMarked;
