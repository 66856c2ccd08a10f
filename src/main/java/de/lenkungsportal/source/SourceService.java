package de.lenkungsportal.source;

import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.Readers;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the source documents with what was taken from them. */
@Service
@Readers
@Transactional(readOnly = true)
public class SourceService {

    private final SourceRepository repository;

    SourceService(SourceRepository repository) {
        this.repository = repository;
    }

    /** In the order of their numbers. */
    public List<Source> list(SourceFilter filter) {
        return repository.list(filter);
    }

    /** @throws NotFoundException when there is no such source */
    public SourceDetails get(String number) {
        Source source = repository.find(number).orElseThrow(() -> new NotFoundException("source", number));
        return new SourceDetails(source, repository.defects(number), repository.dates(number));
    }
}
