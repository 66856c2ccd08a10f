/** The views of signing in. */
@NullMarked
package de.lenkungsportal.security.ui;

import org.jspecify.annotations.NullMarked;
