/** The view of the audit trail. */
@NullMarked
package de.lenkungsportal.audit.ui;

import org.jspecify.annotations.NullMarked;
