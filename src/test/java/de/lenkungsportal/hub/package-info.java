@NullMarked
package de.lenkungsportal.hub;

import org.jspecify.annotations.NullMarked;
