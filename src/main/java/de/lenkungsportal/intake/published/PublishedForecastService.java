package de.lenkungsportal.intake.published;

import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.intake.PublishedForecastFilter;
import de.lenkungsportal.intake.PublishedForecastRepository;
import de.lenkungsportal.intake.PublishedForecastSort;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.Readers;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what others have forecast. It comes with the reference data; nobody edits it in the portal. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class PublishedForecastService {

    private final PublishedForecastRepository repository;

    PublishedForecastService(PublishedForecastRepository repository) {
        this.repository = repository;
    }

    /** All that match; the sources hold few. */
    public List<PublishedForecast> list(PublishedForecastFilter filter) {
        return repository.list(filter, PublishedForecastSort.MUNICIPALITY);
    }

    public Page<PublishedForecast> page(
            PublishedForecastFilter filter, PublishedForecastSort sort, int page, int size) {
        return repository.page(filter, sort, page, size);
    }

    /** @throws NotFoundException when there is no such forecast */
    public PublishedForecast get(String id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("published forecast", id));
    }
}
