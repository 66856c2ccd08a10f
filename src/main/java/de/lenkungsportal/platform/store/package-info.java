/** How repositories store what the records say. */
@NullMarked
@NamedInterface("store")
package de.lenkungsportal.platform.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
