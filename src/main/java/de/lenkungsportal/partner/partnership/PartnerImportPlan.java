package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.organisation.SimilarOrganisation;
import de.lenkungsportal.partner.partnership.ImportPreview.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a list of partners means.
 *
 * @param organisation of the directory that is meant, null for a new one
 * @param similar organisations whose names are alike, empty where one is meant
 * @param stored the partnership of this organisation that has not ended, null where there is none
 * @param content what the row makes of it, null where it cannot be read
 */
record PartnerImportPlan(
        ImportReader.Read read,
        @Nullable OrganisationRef organisation,
        List<SimilarOrganisation> similar,
        @Nullable Partnership stored,
        @Nullable PartnershipContent content) {

    PartnerImportPlan with(ImportPreview.Problem problem) {
        return new PartnerImportPlan(read.with(problem), organisation, similar, stored, content);
    }

    Outcome outcome() {
        if (read.isBad()) {
            return Outcome.BAD;
        }
        if (stored != null) {
            return stored.content().equals(content) ? Outcome.UNCHANGED : Outcome.CHANGED;
        }
        if (organisation != null) {
            return Outcome.KNOWN_ORGANISATION;
        }
        return similar.isEmpty() ? Outcome.NEW_ORGANISATION : Outcome.SIMILAR;
    }
}
