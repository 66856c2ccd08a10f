/** The list of accounts, and the page behind a one-time link. */
@NullMarked
package de.lenkungsportal.account.ui;

import org.jspecify.annotations.NullMarked;
