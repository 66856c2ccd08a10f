/** Bodies, meetings, agreements and calendar feeds over HTTP. */
@NullMarked
package de.lenkungsportal.roundtable.api;

import org.jspecify.annotations.NullMarked;
