/** The Steckbriefe: on the page of an area, side by side on one facet, and each fact with its history. */
@NullMarked
package de.lenkungsportal.profile.ui;

import org.jspecify.annotations.NullMarked;
