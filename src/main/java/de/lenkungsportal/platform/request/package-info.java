/** What holds for every request: where it comes from, how large it may be, how much work is done at once. */
@NullMarked
@NamedInterface("request")
package de.lenkungsportal.platform.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
