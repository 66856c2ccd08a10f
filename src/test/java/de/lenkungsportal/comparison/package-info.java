@NullMarked
package de.lenkungsportal.comparison;

import org.jspecify.annotations.NullMarked;
