/** Measures, chains, gaps and interest over HTTP, and the feed of providers. */
@NullMarked
package de.lenkungsportal.measure.api;

import org.jspecify.annotations.NullMarked;
