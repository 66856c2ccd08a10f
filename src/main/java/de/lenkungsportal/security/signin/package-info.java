/** Signing in with a password or with the account of the town, and what slows those who guess. */
@NullMarked
package de.lenkungsportal.security.signin;

import org.jspecify.annotations.NullMarked;
