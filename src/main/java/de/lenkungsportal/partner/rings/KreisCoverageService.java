package de.lenkungsportal.partner.rings;

import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.Readers;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which services a Kreis offers in which of its places. */
@Service
@Readers
@Transactional(readOnly = true)
public class KreisCoverageService {

    private final KreisCoverageRepository repository;
    private final MunicipalityService municipalities;

    KreisCoverageService(KreisCoverageRepository repository, MunicipalityService municipalities) {
        this.repository = repository;
        this.municipalities = municipalities;
    }

    /** Kreise whose places are known, by name. */
    public List<Municipality> kreise() {
        Set<String> known = repository.kreise();
        return municipalities.all().stream()
                .filter(municipality -> known.contains(municipality.ags()))
                .toList();
    }

    /** @throws NotFoundException when there is no such municipality; a city has no places */
    public KreisCoverage get(String ags) {
        Municipality kreis = municipalities.get(ags);
        List<KreisCoverage.Place> places = repository.places(ags);
        List<PlaceServiceKind> services = places.stream()
                .flatMap(place -> place.offers().stream())
                .map(KreisCoverage.Offer::service)
                .distinct()
                .sorted()
                .toList();
        return new KreisCoverage(ags, kreis.name(), services, places);
    }
}
