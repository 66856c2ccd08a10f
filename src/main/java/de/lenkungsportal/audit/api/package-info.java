/** The audit trail over the API. */
@NullMarked
package de.lenkungsportal.audit.api;

import org.jspecify.annotations.NullMarked;
