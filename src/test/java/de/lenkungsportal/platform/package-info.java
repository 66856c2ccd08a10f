/** Tests of what the portal runs on. */
@NullMarked
package de.lenkungsportal.platform;

import org.jspecify.annotations.NullMarked;
