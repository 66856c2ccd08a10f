/** Bodies, meetings and agreements over HTTP. */
@NullMarked
package de.lenkungsportal.roundtable.api;

import org.jspecify.annotations.NullMarked;
