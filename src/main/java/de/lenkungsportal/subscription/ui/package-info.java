/** Where users order calendars and the digest; the section of the digest stands on the page of providers too. */
@NullMarked
package de.lenkungsportal.subscription.ui;

import org.jspecify.annotations.NullMarked;
