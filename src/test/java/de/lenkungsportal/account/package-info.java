/** Tests of the accounts. */
@NullMarked
package de.lenkungsportal.account;

import org.jspecify.annotations.NullMarked;
