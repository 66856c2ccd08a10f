/** Accounts as administrators keep them, the one-time link by which their owner sets a password, and the own account. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: api",
            "platform :: store",
            "security",
            "security :: factor",
            "security :: ui",
            "municipality",
            "partner",
            "shell",
            "kit",
            "db"
        })
package de.lenkungsportal.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
