/** The export buttons that every view shows. */
@NullMarked
package de.lenkungsportal.report.ui;

import org.jspecify.annotations.NullMarked;
