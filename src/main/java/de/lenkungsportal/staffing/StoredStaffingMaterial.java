package de.lenkungsportal.staffing;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.StoredFigures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredStaffingMaterial implements StaffingMaterial {

    private final StaffingRepository repository;
    private final StoredFigures figures;

    StoredStaffingMaterial(StaffingRepository repository, StoredFigures figures) {
        this.repository = repository;
        this.figures = figures;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Material> of(Collection<String> ags) {
        Map<String, Assumptions> assumptions = repository.assumptions(ags);
        Map<String, List<Figure>> stated = figures.of(ags, Set.of(Indicator.STAFF, Indicator.CASELOAD)).stream()
                .filter(figure -> figure.value() != null)
                .collect(Collectors.groupingBy(Figure::ags));
        return ags.stream().distinct().collect(Collectors.toMap(each -> each, each -> {
            List<Figure> own = stated.getOrDefault(each, List.of());
            return new Material(
                    assumptions.getOrDefault(each, Assumptions.orientation(each)),
                    own.stream()
                            .filter(figure -> figure.indicator().equals(Indicator.STAFF))
                            .toList(),
                    own.stream()
                            .filter(figure -> figure.indicator().equals(Indicator.CASELOAD) && figure.isOfWholeArea())
                            .toList());
        }));
    }
}
