/** The views of the catalogue of indicators. */
@NullMarked
package de.lenkungsportal.indicator.ui;

import org.jspecify.annotations.NullMarked;
