/** Where users order calendars and the digest; the section of the digest stands on the page of providers too. */
@NullMarked
@NamedInterface("ui")
package de.lenkungsportal.subscription.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
