/** The rows of the access matrix, one class a feature. */
@NullMarked
package de.lenkungsportal.access;

import org.jspecify.annotations.NullMarked;
