package de.lenkungsportal.source;

import de.lenkungsportal.comparison.SourceExtract;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.store.SourcedRecords;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingSort;
import de.lenkungsportal.plausibility.PlausibilityService;
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
    private static final int SHOWN_FINDINGS = 20;

    private final SourceExtract extract;
    private final List<SourcedRecords> kinds;
    private final PlausibilityService plausibility;

    SourceService(
            SourceRepository repository,
            SourceExtract extract,
            List<SourcedRecords> kinds,
            PlausibilityService plausibility) {
        this.repository = repository;
        this.extract = extract;
        this.kinds = kinds;
        this.plausibility = plausibility;
    }

    /** In the order of their numbers. */
    public List<Source> list(SourceFilter filter) {
        return repository.list(filter, taken());
    }

    /** @throws NotFoundException when there is no such source */
    public SourceDetails get(String number) {
        Source source = repository.find(number, taken()).orElseThrow(() -> new NotFoundException("source", number));
        return new SourceDetails(
                source,
                repository.defects(number),
                plausibility
                        .findings(FindingFilter.holdingFor(number), FindingSort.URGENCY, 0, SHOWN_FINDINGS)
                        .items(),
                dates(number),
                TakenFromSources.from(number, kinds));
    }

    private TakenFromSources taken() {
        return TakenFromSources.of(extract, kinds, plausibility);
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
