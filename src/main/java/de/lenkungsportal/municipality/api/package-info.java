/** Municipalities over HTTP. */
@NullMarked
package de.lenkungsportal.municipality.api;

import org.jspecify.annotations.NullMarked;
