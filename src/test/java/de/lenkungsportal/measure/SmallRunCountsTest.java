package de.lenkungsportal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts that could point at individuals are hidden, and so is whatever would tell them. */
class SmallRunCountsTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 31);

    private final SmallRunCounts counts = new SmallRunCounts(3);

    private MeasureRun hidden(int places, @Nullable Integer taken, @Nullable Integer waiting) {
        var content = new RunContent(
                DAY, null, EntryMode.FIXED, places, taken, waiting, null, new Stand("2016-05"), null, Basis.STATED);
        return counts.hide(new MeasureRun("run", "measure", "05913000", "Dortmund", 1, content, Set.of(), 1));
    }

    /** Were nobody shown and one hidden, the word hidden would mean one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void ofASinglePlaceNothingIsTold(int taken) {
        MeasureRun run = hidden(1, taken, null);
        assertThat(run.hidden()).containsExactly(MeasureRun.Count.TAKEN);
        assertThat(run.content().taken()).isNull();
        assertThat(run.free()).isNull();
        assertThat(counts.hide(new RunReading("run", DAY, 1, taken, 1 - taken, Set.of()))
                        .free())
                .isNull();
    }

    @Test
    void ofSeveralPlacesNobodyIsToldAndTwoAreNot() {
        assertThat(hidden(12, 0, 0).hidden()).isEmpty();
        assertThat(hidden(12, 0, 0).free()).isEqualTo(12);
        assertThat(hidden(12, 2, 1).hidden()).containsExactly(MeasureRun.Count.TAKEN, MeasureRun.Count.WAITING);
        assertThat(hidden(12, 3, 3).hidden()).isEmpty();
    }
}
