/** Partnerships of organisations with municipalities: how they take part, what they were before, and lists of them that are read in. */
@NullMarked
@NamedInterface("partnership")
package de.lenkungsportal.partner.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
