/** Figures and milestones as targets of links. */
@NullMarked
package de.lenkungsportal.comparison.link;

import org.jspecify.annotations.NullMarked;
