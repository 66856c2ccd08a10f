/** The views of bodies, meetings and agreements. */
@NullMarked
package de.lenkungsportal.roundtable.ui;

import org.jspecify.annotations.NullMarked;
