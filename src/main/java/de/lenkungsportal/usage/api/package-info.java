/** The use of the portal over HTTP. */
@NullMarked
package de.lenkungsportal.usage.api;

import org.jspecify.annotations.NullMarked;
