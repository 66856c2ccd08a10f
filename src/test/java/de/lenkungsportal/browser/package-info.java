/** The portal in a real browser: every view of every role, at three widths, with axe and the keyboard. */
@NullMarked
package de.lenkungsportal.browser;

import org.jspecify.annotations.NullMarked;
