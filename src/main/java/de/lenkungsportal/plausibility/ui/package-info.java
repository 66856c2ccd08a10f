/** The view of all findings, and {@link de.lenkungsportal.plausibility.ui.FindingList} for other views. */
@NullMarked
package de.lenkungsportal.plausibility.ui;

import org.jspecify.annotations.NullMarked;
