/** The database that the portal brings along: choosing, starting and stopping the server. */
@NullMarked
@NamedInterface("database")
package de.lenkungsportal.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
