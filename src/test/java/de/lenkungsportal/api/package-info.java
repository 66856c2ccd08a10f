/** The API as a whole: what its description says, and what it refuses. */
@NullMarked
package de.lenkungsportal.api;

import org.jspecify.annotations.NullMarked;
