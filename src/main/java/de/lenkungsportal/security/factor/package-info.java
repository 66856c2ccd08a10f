/** What an account signs in with besides its password: passkeys, one-time codes, recovery codes, and passwords of applications. */
@NullMarked
@NamedInterface("factor")
package de.lenkungsportal.security.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
