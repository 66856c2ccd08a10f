package de.lenkungsportal.usage;

import de.lenkungsportal.security.Admins;
import de.lenkungsportal.usage.UsageRepository.Stored;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** How much the portal is used, with counts hidden that are so small that they could tell of one person. */
@Service
@Admins
public class UsageService {

    private final UsageRepository repository;
    private final int threshold;

    UsageService(UsageRepository repository, @Value("${portal.small-count-threshold:3}") int threshold) {
        this.repository = repository;
        this.threshold = threshold;
    }

    /** Counts of fewer accounts than this are hidden. */
    public int threshold() {
        return threshold;
    }

    /** The newest period first. Sums over roles are not told: with them a hidden count could be computed. */
    public List<UsageCount> list(UsagePeriod period) {
        List<Stored> all = repository.all();
        return all.stream()
                .filter(each -> each.period() == period)
                .map(each -> shown(each, all))
                .toList();
    }

    private UsageCount shown(Stored count, List<Stored> all) {
        boolean isSmall = isSmall(count);
        boolean tellsOfWeek = count.period() == UsagePeriod.MONTH
                && all.stream().anyMatch(week -> isWeekIn(week, count) && isSmall(week));
        return new UsageCount(
                count.period(),
                count.begins(),
                count.role(),
                isSmall ? null : count.accounts(),
                isSmall || tellsOfWeek ? null : count.views());
    }

    /** Views without a sign-in are those of a session that began in the period before. */
    private boolean isSmall(Stored count) {
        return count.accounts() < threshold;
    }

    /** The views of a month less those of its other weeks would be the hidden ones. */
    private static boolean isWeekIn(Stored week, Stored month) {
        return week.period() == UsagePeriod.WEEK
                && week.role() == month.role()
                && !week.begins().isAfter(UsagePeriod.MONTH.end(month.begins()))
                && !UsagePeriod.WEEK.end(week.begins()).isBefore(month.begins());
    }
}
