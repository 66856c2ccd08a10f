/** The views in which an administrator keeps areas and peer groups. */
@NullMarked
package de.lenkungsportal.municipality.ui;

import org.jspecify.annotations.NullMarked;
