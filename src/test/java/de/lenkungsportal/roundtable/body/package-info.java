@NullMarked
package de.lenkungsportal.roundtable.body;

import org.jspecify.annotations.NullMarked;
