/** What features put on the page of a city, so that this page needs to know none of them. */
@NullMarked
package de.lenkungsportal.shell.hub;

import org.jspecify.annotations.NullMarked;
