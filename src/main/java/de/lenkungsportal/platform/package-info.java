/** What the portal runs on: the database server, the clock, settings, errors in words. Knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"db"})
package de.lenkungsportal.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
