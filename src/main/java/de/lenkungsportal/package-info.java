/** The application and nothing else: every feature lives in a package of its own below. */
@NullMarked
package de.lenkungsportal;

import org.jspecify.annotations.NullMarked;
