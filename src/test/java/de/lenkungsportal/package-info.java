/** Tests of the whole: architecture, access matrix, browser walk, and the shared test application. */
@NullMarked
package de.lenkungsportal;

import org.jspecify.annotations.NullMarked;
