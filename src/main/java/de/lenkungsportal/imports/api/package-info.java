/** Imports over the API. */
@NullMarked
package de.lenkungsportal.imports.api;

import org.jspecify.annotations.NullMarked;
