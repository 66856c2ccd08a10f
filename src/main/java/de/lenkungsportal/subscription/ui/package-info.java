/** Where users order calendars and the digest. */
@NullMarked
package de.lenkungsportal.subscription.ui;

import org.jspecify.annotations.NullMarked;
