@NullMarked
package de.lenkungsportal.comparison.ui;

import org.jspecify.annotations.NullMarked;
