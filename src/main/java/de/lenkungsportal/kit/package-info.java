/** What views are built from: the form with its fields and conflict, the list page with its address, table, page, question. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "figure"},
        type = ApplicationModule.Type.OPEN)
package de.lenkungsportal.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
