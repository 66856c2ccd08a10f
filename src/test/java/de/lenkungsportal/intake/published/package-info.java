@NullMarked
package de.lenkungsportal.intake.published;

import org.jspecify.annotations.NullMarked;
