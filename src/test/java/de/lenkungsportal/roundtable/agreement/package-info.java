@NullMarked
package de.lenkungsportal.roundtable.agreement;

import org.jspecify.annotations.NullMarked;
