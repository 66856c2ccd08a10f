@NullMarked
package de.lenkungsportal.comparison.api;

import org.jspecify.annotations.NullMarked;
