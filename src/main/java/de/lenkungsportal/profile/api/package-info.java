/** The Steckbriefe over HTTP. */
@NullMarked
package de.lenkungsportal.profile.api;

import org.jspecify.annotations.NullMarked;
