/** What features put on the start page, so that the shell needs to know none of them. */
@NullMarked
package de.lenkungsportal.shell.start;

import org.jspecify.annotations.NullMarked;
