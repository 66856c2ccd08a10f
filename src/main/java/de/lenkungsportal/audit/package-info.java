/**
 * The audit trail for those who read it: what happened at the doors of the portal, who changed what, and whether the chain of
 * entries is whole. Features write it with {@link de.lenkungsportal.platform.AuditTrail}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: api",
            "platform :: database",
            "platform :: store",
            "figure",
            "security",
            "municipality",
            "shell",
            "kit",
            "report",
            "db"
        })
package de.lenkungsportal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
