@NullMarked
package de.lenkungsportal.security.signin;

import org.jspecify.annotations.NullMarked;
