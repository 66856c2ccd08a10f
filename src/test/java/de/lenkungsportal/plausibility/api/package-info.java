/** Tests of findings over the API. */
@NullMarked
package de.lenkungsportal.plausibility.api;

import org.jspecify.annotations.NullMarked;
