@NullMarked
package de.lenkungsportal.indicator;

import org.jspecify.annotations.NullMarked;
