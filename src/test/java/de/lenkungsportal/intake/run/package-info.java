@NullMarked
package de.lenkungsportal.intake.run;

import org.jspecify.annotations.NullMarked;
