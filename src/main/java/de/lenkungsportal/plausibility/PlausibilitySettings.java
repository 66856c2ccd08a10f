package de.lenkungsportal.plausibility;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param outdatedAfterMonths age in months from which a Stand counts as outdated at the Stichtag */
@ConfigurationProperties("portal.plausibility")
record PlausibilitySettings(@DefaultValue("6") int outdatedAfterMonths) {}
