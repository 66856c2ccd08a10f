package de.lenkungsportal.roundtable.agreement;

import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.organisation.RenamedOrganisation;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What organisations are called now, beside the name that a body, meeting or agreement keeps. A name that the organisation
 * never bore, such as a short one that a body uses, stands alone.
 */
public class PresentNames {

    private final RoundtableWords words;
    private final Map<String, RenamedOrganisation> renamed;

    /** @param organisations ids of the organisations that are shown, null for a group without a record */
    public PresentNames(RoundtableWords words, OrganisationService service, Stream<@Nullable String> organisations) {
        this.words = words;
        renamed = service.renamed(organisations
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet()));
    }

    static PresentNames of(RoundtableWords words, OrganisationService service, Collection<Agreement> agreements) {
        return new PresentNames(
                words,
                service,
                agreements.stream()
                        .flatMap(each -> each.content().responsible().stream())
                        .map(Responsible::organisation));
    }

    /** The kept name, and the present one where it differs. */
    public String beside(String name, @Nullable String organisation) {
        RenamedOrganisation now = organisation == null ? null : renamed.get(organisation);
        return now == null || !now.wasCalled(name) ? name : words.text("renamed", name, now.present());
    }

    String responsible(Agreement agreement) {
        return agreement.content().responsible().stream()
                .map(each -> beside(each.name(), each.organisation()))
                .collect(Collectors.joining(", "));
    }
}
