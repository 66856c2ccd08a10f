@NullMarked
package de.lenkungsportal.start.ui;

import org.jspecify.annotations.NullMarked;
