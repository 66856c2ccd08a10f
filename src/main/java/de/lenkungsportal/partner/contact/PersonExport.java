package de.lenkungsportal.partner.contact;

import java.util.UUID;

/** Everything that the portal keeps about a person who is named as a contact, for the person who asks. */
public record PersonExport(
        UUID contact, String function, String organisation, String municipality, ContactPerson person) {}
