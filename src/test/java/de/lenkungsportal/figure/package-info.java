@NullMarked
package de.lenkungsportal.figure;

import org.jspecify.annotations.NullMarked;
