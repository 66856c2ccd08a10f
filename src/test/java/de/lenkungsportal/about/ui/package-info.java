/** Tests of the views about the portal. */
@NullMarked
package de.lenkungsportal.about.ui;

import org.jspecify.annotations.NullMarked;
