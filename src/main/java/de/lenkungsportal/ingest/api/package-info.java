/** Imports over the API. */
@NullMarked
package de.lenkungsportal.ingest.api;

import org.jspecify.annotations.NullMarked;
