@NullMarked
package de.lenkungsportal.intake.outlook;

import org.jspecify.annotations.NullMarked;
