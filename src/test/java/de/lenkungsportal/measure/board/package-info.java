@NullMarked
package de.lenkungsportal.measure.board;

import org.jspecify.annotations.NullMarked;
