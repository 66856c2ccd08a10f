package de.lenkungsportal.source;

import de.lenkungsportal.comparison.SourceExtract;
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
    private final SourceExtract extract;

    SourceService(SourceRepository repository, SourceExtract extract) {
        this.repository = repository;
        this.extract = extract;
    }

    /** In the order of their numbers. */
    public List<Source> list(SourceFilter filter) {
        return repository.list(filter);
    }

    /** @throws NotFoundException when there is no such source */
    public SourceDetails get(String number) {
        Source source = repository.find(number).orElseThrow(() -> new NotFoundException("source", number));
        return new SourceDetails(source, repository.defects(number), dates(number));
    }

    private List<SourceDate> dates(String number) {
        return extract.milestones(number).stream()
                .map(found -> new SourceDate(
                        found.milestone().id(),
                        found.milestone().ags(),
                        found.municipality(),
                        found.milestone().kind().name(),
                        found.milestone().happenedOn(),
                        found.milestone().source().place(),
                        found.milestone().flag(),
                        found.milestone().note()))
                .toList();
    }
}
