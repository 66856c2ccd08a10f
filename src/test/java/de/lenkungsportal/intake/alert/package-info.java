@NullMarked
package de.lenkungsportal.intake.alert;

import org.jspecify.annotations.NullMarked;
