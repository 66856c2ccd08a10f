/** The texts of public pages over the API. */
@NullMarked
package de.lenkungsportal.about.api;

import org.jspecify.annotations.NullMarked;
