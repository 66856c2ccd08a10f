/** Tests of the view of findings. */
@NullMarked
package de.lenkungsportal.plausibility.ui;

import org.jspecify.annotations.NullMarked;
