@NullMarked
package de.lenkungsportal.platform.database;

import org.jspecify.annotations.NullMarked;
