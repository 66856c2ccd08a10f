/** Tests of the partner views. */
@NullMarked
package de.lenkungsportal.partner.ui;

import org.jspecify.annotations.NullMarked;
