/** Tests of the plausibility check. */
@NullMarked
package de.lenkungsportal.plausibility;

import org.jspecify.annotations.NullMarked;
