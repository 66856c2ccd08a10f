package de.lenkungsportal.measure;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SmallCounts;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hides counts of people in runs that are small enough to point at individuals. Free places go with them: places minus free
 * places would tell the hidden count. Of a single place even nobody is hidden: otherwise hidden would mean one.
 */
@Component
public class SmallRunCounts {

    private final SmallCounts smallCounts;

    SmallRunCounts(@Value("${portal.small-count-threshold:3}") int threshold) {
        this.smallCounts = new SmallCounts(threshold);
    }

    public List<MeasureRun> hide(List<MeasureRun> runs) {
        return runs.stream().map(this::hide).toList();
    }

    public MeasureRun hide(MeasureRun run) {
        RunContent content = run.content();
        Set<MeasureRun.Count> hidden = EnumSet.noneOf(MeasureRun.Count.class);
        if (isTelling(content.places(), content.taken())) {
            hidden.add(MeasureRun.Count.TAKEN);
        }
        if (isSmall(content.waiting())) {
            hidden.add(MeasureRun.Count.WAITING);
        }
        return hidden.isEmpty()
                ? run
                : new MeasureRun(
                        run.id(),
                        run.measure(),
                        run.ags(),
                        run.municipality(),
                        run.number(),
                        new RunContent(
                                content.startsOn(),
                                content.endsOn(),
                                content.entry(),
                                content.places(),
                                hidden.contains(MeasureRun.Count.TAKEN) ? null : content.taken(),
                                hidden.contains(MeasureRun.Count.WAITING) ? null : content.waiting(),
                                content.note(),
                                content.asOf(),
                                content.source(),
                                content.basis()),
                        hidden,
                        run.version());
    }

    public RunReading hide(RunReading reading) {
        return isTelling(reading.places(), reading.taken())
                ? new RunReading(
                        reading.run(), reading.on(), reading.places(), null, null, EnumSet.of(MeasureRun.Count.TAKEN))
                : reading;
    }

    private boolean isTelling(@Nullable Integer places, @Nullable Integer taken) {
        boolean isOnePlace = Objects.equals(places, 1) && taken != null && threshold() > 0;
        return isOnePlace || isSmall(taken);
    }

    /** Whether the count is above zero and below the threshold. */
    public boolean isSmall(@Nullable Integer people) {
        return people != null
                && smallCounts.isSensitive(
                        new Quantity.Value(Unit.PERSON, Qualifier.EXACT, BigDecimal.valueOf(people), null));
    }

    /** Threshold below which counts are hidden; 0 when nothing is hidden. */
    public int threshold() {
        return smallCounts.threshold();
    }
}
