/** The views of bodies, meetings and agreements, used as people use them. */
@NullMarked
package de.lenkungsportal.roundtable.ui;

import org.jspecify.annotations.NullMarked;
