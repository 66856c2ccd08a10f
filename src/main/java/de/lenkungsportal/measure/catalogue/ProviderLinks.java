package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.organisation.SimilarOrganisation;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the organisations of providers in the directory by exact name. */
@Component
class ProviderLinks {

    private static final double SAME = 0.999;

    private final OrganisationService organisations;

    ProviderLinks(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** Ids by the provider's name, where the directory has it exactly once; one query. */
    Map<String, String> of(Collection<MeasureContent> contents) {
        Set<String> names = contents.stream()
                .map(MeasureContent::providerWords)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return organisations.similar(names).stream()
                .filter(similar -> similar.similarity() >= SAME)
                .collect(Collectors.groupingBy(
                        SimilarOrganisation::asked,
                        Collectors.mapping(similar -> similar.organisation().id(), Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(found -> found.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().iterator().next()));
    }
}
