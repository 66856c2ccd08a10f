/** The sourced number: value or missing reason, unit, qualifier, Stand, source and basis. Knows no Vaadin and no SQL. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package de.lenkungsportal.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
