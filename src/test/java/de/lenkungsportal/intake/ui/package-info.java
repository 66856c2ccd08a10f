/** Tests of the views of intake and forecast. */
@NullMarked
package de.lenkungsportal.intake.ui;

import org.jspecify.annotations.NullMarked;
