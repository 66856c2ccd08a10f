/** The sources over the API. */
@NullMarked
package de.lenkungsportal.source.api;

import org.jspecify.annotations.NullMarked;
