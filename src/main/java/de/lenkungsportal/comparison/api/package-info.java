/** Figures over HTTP: lists as JSON and CSV, one figure with its version, and its correction. */
@NullMarked
package de.lenkungsportal.comparison.api;

import org.jspecify.annotations.NullMarked;
