/** The views of signing in, and what other pages need to sign in past Vaadin. */
@NullMarked
@NamedInterface("ui")
package de.lenkungsportal.security.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
