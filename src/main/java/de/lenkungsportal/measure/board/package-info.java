/** The board of chains: what is offered at which step, and the wall of the workshop. */
@NullMarked
@NamedInterface("board")
package de.lenkungsportal.measure.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
