/** The catalogue of indicators over HTTP. */
@NullMarked
package de.lenkungsportal.indicator.api;

import org.jspecify.annotations.NullMarked;
