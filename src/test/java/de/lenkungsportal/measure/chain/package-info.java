@NullMarked
package de.lenkungsportal.measure.chain;

import org.jspecify.annotations.NullMarked;
