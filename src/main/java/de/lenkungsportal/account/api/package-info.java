/** Accounts over HTTP. */
@NullMarked
package de.lenkungsportal.account.api;

import org.jspecify.annotations.NullMarked;
