/** The engine: counts of a few weeks or months in, distributions out. Knows no Spring, no database, no UI and no German. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package de.lenkungsportal.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
