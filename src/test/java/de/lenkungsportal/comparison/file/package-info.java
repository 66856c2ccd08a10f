@NullMarked
package de.lenkungsportal.comparison.file;

import org.jspecify.annotations.NullMarked;
