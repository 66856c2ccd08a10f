@NullMarked
package de.lenkungsportal.intake.api;

import org.jspecify.annotations.NullMarked;
