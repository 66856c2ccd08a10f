/** The database that the portal brings along: choosing, starting and stopping the server. */
@NullMarked
package de.lenkungsportal.platform.database;

import org.jspecify.annotations.NullMarked;
