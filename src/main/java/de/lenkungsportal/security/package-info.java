/** Accounts, roles, sign-in, the current user and the municipality they may write for. */
@NullMarked
package de.lenkungsportal.security;

import org.jspecify.annotations.NullMarked;
