/** What is said of the operator, over HTTP. */
@NullMarked
package de.lenkungsportal.about.api;

import org.jspecify.annotations.NullMarked;
