package de.lenkungsportal.partner.organisation;

import static java.util.Comparator.comparing;

import de.lenkungsportal.partner.OrganisationLinks;
import de.lenkungsportal.partner.OrganisationLinks.MovedLink;
import de.lenkungsportal.partner.OrganisationLinks.Step;
import de.lenkungsportal.partner.OrganisationUse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** The records of all features that name organisations, always in the order of their kinds, so that two merges cannot wait for each other. */
@Component
class OrganisationLinkBeans {

    private final List<OrganisationLinks> features;

    OrganisationLinkBeans(List<OrganisationLinks> features) {
        var kinds = features.stream()
                .flatMap(feature -> feature.kinds().stream())
                .sorted()
                .toList();
        if (!kinds.equals(Arrays.asList(OrganisationUse.Kind.values()))) {
            throw new IllegalStateException("each kind of use belongs to one feature, but there are " + kinds);
        }
        this.features = features.stream()
                .sorted(comparing(feature -> Collections.min(feature.kinds())))
                .toList();
    }

    List<MovedLink> move(String from, String to, Step step) {
        return features.stream()
                .flatMap(feature -> feature.move(from, to, step).stream())
                .toList();
    }

    void takeBack(List<MovedLink> moved, String from, String to, Step step) {
        for (OrganisationLinks feature : features) {
            List<MovedLink> own = moved.stream()
                    .filter(link -> feature.kinds().contains(link.kind()))
                    .toList();
            if (!own.isEmpty()) {
                feature.takeBack(own, from, to, step);
            }
        }
    }
}
