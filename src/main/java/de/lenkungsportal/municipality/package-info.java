/** The municipalities, their peer groups and outlines. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "platform :: api", "platform :: store", "security", "report", "db"})
package de.lenkungsportal.municipality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
