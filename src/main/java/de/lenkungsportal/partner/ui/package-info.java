/** The views of the partners: rings, table, cities, one partnership, one organisation, rules and import. */
@NullMarked
package de.lenkungsportal.partner.ui;

import org.jspecify.annotations.NullMarked;
