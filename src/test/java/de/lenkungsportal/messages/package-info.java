/** Reads the sources for the keys of messages that they ask for. */
@NullMarked
package de.lenkungsportal.messages;

import org.jspecify.annotations.NullMarked;
