/**
 * Who works with whom: organisations, their partnerships with municipalities in three rings, contacts, cooperation
 * agreements, and the gaps that the rules find.
 *
 * <p>An organisation is one record however many cities it works in; other features refer to it by its id. This package holds
 * what the slices share.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: api",
            "platform :: request",
            "platform :: store",
            "figure",
            "security",
            "municipality",
            "shell",
            "kit",
            "report",
            "ingest",
            "db"
        })
package de.lenkungsportal.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
