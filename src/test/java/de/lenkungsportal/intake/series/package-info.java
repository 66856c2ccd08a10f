@NullMarked
package de.lenkungsportal.intake.series;

import org.jspecify.annotations.NullMarked;
