/** The use of the portal for administrators. */
@NullMarked
package de.lenkungsportal.usage.ui;

import org.jspecify.annotations.NullMarked;
