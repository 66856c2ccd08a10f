package de.lenkungsportal.security.factor;

import de.lenkungsportal.security.Role;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param secondFactor roles that need a second factor; the others may have one */
@ConfigurationProperties("portal")
record SecondFactorSettings(@DefaultValue({}) Set<Role> secondFactor) {}
