/** How to reach a partner: functions, and persons only with a stated ground. */
@NullMarked
@NamedInterface("contact")
package de.lenkungsportal.partner.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
