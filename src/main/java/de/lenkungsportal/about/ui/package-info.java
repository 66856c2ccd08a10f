/** The views in which the portal speaks about itself. */
@NullMarked
package de.lenkungsportal.about.ui;

import org.jspecify.annotations.NullMarked;
