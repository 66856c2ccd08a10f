package de.lenkungsportal.profile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.comparison.CityContribution;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.profile.Profile;
import de.lenkungsportal.profile.ProfileFactFilter;
import de.lenkungsportal.profile.ProfileFactService;
import de.lenkungsportal.report.Sheet;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The Steckbriefe on the page of an area. */
@Component
@Order(1)
class CityProfiles implements CityContribution {

    private final ProfileFactService service;
    private final MunicipalityService municipalities;
    private final ProfileWords words;

    CityProfiles(ProfileFactService service, MunicipalityService municipalities, Messages messages, Clock clock) {
        this.service = service;
        this.municipalities = municipalities;
        this.words = new ProfileWords(messages, clock);
    }

    @Override
    public Optional<Section> section(Municipality area, CityContribution.Page page) {
        List<Profile> profiles = profiles(area);
        boolean isKeeper = service.mayKeep(area.ags());
        if (profiles.isEmpty() && !area.kind().isMunicipality() && !isKeeper) {
            return Optional.empty();
        }
        var section =
                new ProfileSection(words, area, profiles, hidden(area), isKeeper ? FactLink.FORM : FactLink.HISTORY);
        section.add(new Anchor(
                "stadt/" + area.ags() + "/einrichtungen",
                words.text(isKeeper ? "institutions.keep" : "institutions.show", area.name())));
        if (isKeeper) {
            section.add(new ProfileUpkeep(words, service, area, municipalities.institutions(area.ags()), page));
        }
        return Optional.of(section);
    }

    @Override
    public Optional<Sheet.Table> table(List<Municipality> areas) {
        Set<String> ags = areas.stream().map(Municipality::ags).collect(Collectors.toSet());
        var filter = new ProfileFactFilter(ags, Set.of(), Set.of(), Set.of(), "", LaterChoice.now());
        return Optional.of(ProfileSheet.table(words, service, filter, words.text("section")))
                .filter(table -> !table.rows().isEmpty());
    }

    private long hidden(Municipality area) {
        if (LaterChoice.now() == Later.SHOWN) {
            return 0;
        }
        long all = service.page(ProfileFactFilter.of(area.ags(), Later.SHOWN), 0, 1)
                .total();
        return all
                - service.page(ProfileFactFilter.of(area.ags(), Later.HIDDEN), 0, 1)
                        .total();
    }

    private List<Profile> profiles(Municipality area) {
        return service.profiles(
                        ProfileFactFilter.of(area.ags(), LaterChoice.now()),
                        0,
                        de.lenkungsportal.platform.Page.MAX_SIZE)
                .items();
    }
}
