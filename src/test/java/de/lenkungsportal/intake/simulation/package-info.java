@NullMarked
package de.lenkungsportal.intake.simulation;

import org.jspecify.annotations.NullMarked;
