@NullMarked
package de.lenkungsportal.subscription.ui;

import org.jspecify.annotations.NullMarked;
