package de.lenkungsportal.plausibility;

import static java.util.stream.Collectors.groupingBy;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.SmallCounts;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.StoredFigures;
import de.lenkungsportal.plausibility.rule.ProfileStand;
import de.lenkungsportal.plausibility.rule.Readings;
import de.lenkungsportal.plausibility.rule.StatedContradiction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the material of the rules together: for any number of areas with the same few queries. */
@Component
class StoredReadings {

    private final StoredFigures figures;
    private final CheckedMaterial material;
    private final ContradictionRepository contradictions;
    private final SourceDates sources;
    private final SmallCounts smallCounts;

    StoredReadings(
            StoredFigures figures,
            CheckedMaterial material,
            ContradictionRepository contradictions,
            SourceDates sources,
            @Value("${portal.small-count-threshold:3}") int threshold) {
        this.figures = figures;
        this.material = material;
        this.contradictions = contradictions;
        this.sources = sources;
        this.smallCounts = new SmallCounts(threshold);
    }

    List<Readings> of(Collection<String> ags, LocalDate stichtag, int outdatedAfterMonths) {
        Map<String, List<Figure>> stated = figures.of(ags).stream().collect(groupingBy(Figure::ags));
        Map<String, List<Milestone>> milestones =
                material.milestones(ags).stream().collect(groupingBy(Milestone::ags));
        Map<String, List<ProfileStand>> profile =
                material.profileStands(ags).stream().collect(groupingBy(ProfileStand::ags));
        Map<String, List<StatedContradiction>> read =
                contradictions.of(ags).stream().collect(groupingBy(StatedContradiction::ags));
        Map<String, Stand> dates = sources.latest();
        return ags.stream()
                .map(one -> new Readings(
                        one,
                        smallCounts.suppress(stated.getOrDefault(one, List.of())),
                        milestones.getOrDefault(one, List.of()),
                        profile.getOrDefault(one, List.of()),
                        read.getOrDefault(one, List.of()),
                        dates,
                        stichtag,
                        outdatedAfterMonths))
                .toList();
    }
}
