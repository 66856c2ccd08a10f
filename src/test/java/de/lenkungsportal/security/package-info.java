/** Tests of signing in. */
@NullMarked
package de.lenkungsportal.security;

import org.jspecify.annotations.NullMarked;
