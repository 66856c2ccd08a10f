package de.lenkungsportal.partner;

/** An organisation as other records show it. */
public record OrganisationRef(String id, String name, OrganisationKind kind) {}
