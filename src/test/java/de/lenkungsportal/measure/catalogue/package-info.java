@NullMarked
package de.lenkungsportal.measure.catalogue;

import org.jspecify.annotations.NullMarked;
