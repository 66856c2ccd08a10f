/** Accounts as administrators keep them, and the one-time link by which their owner sets a password. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "figure", "security", "security :: factor", "municipality", "shell", "db"})
package de.lenkungsportal.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
