@NullMarked
package de.lenkungsportal.subscription;

import org.jspecify.annotations.NullMarked;
