@NullMarked
package de.lenkungsportal.municipality;

import org.jspecify.annotations.NullMarked;
