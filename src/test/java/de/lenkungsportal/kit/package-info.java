/** The parts that views are built from. */
@NullMarked
package de.lenkungsportal.kit;

import org.jspecify.annotations.NullMarked;
