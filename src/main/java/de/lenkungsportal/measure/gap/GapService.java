package de.lenkungsportal.measure.gap;

import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.SmallRunCounts;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is missing: levels and steps without an offer, courses that end with nothing following, and too few places for the demand
 * that a municipality put on record.
 */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class GapService {

    /** Days before the end of a course from which it is reported as a gap. */
    static final int NOTICE_DAYS = 56;

    private final GapRepository repository;
    private final SmallRunCounts smallCounts;
    private final Clock clock;

    GapService(GapRepository repository, SmallRunCounts smallCounts, Clock clock) {
        this.repository = repository;
        this.smallCounts = smallCounts;
        this.clock = clock;
    }

    /** The gaps by municipality and quarter; three queries, however many of both. A small demand is hidden. */
    public GapReport gaps(GapQuery query) {
        List<Gap> gaps = repository.gaps(query, LocalDate.now(clock), NOTICE_DAYS, repository.stated()).stream()
                .map(this::hide)
                .toList();
        return new GapReport(gaps, repository.withoutMeasures(query.municipalities(), LocalDate.now(clock)));
    }

    /** The quarter of the Stichtag, where a list of gaps begins. */
    public Quarter current() {
        return Quarter.of(LocalDate.now(clock));
    }

    private Gap hide(Gap gap) {
        return smallCounts.isSmall(gap.demand())
                ? new Gap(
                        gap.kind(),
                        gap.ags(),
                        gap.municipality(),
                        gap.quarter(),
                        gap.step(),
                        gap.levelFrom(),
                        gap.levelTo(),
                        gap.group(),
                        gap.measure(),
                        gap.title(),
                        gap.endsOn(),
                        gap.places(),
                        null,
                        gap.demandBasis(),
                        gap.unstated(),
                        gap.stated(),
                        gap.statedAsOf(),
                        gap.source())
                : gap;
    }
}
