@NullMarked
package de.lenkungsportal.intake.city;

import org.jspecify.annotations.NullMarked;
