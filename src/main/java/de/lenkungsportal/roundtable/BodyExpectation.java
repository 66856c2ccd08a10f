package de.lenkungsportal.roundtable;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body with the meetings that it owes.
 *
 * @param expected what its cadence asks for up to today, the oldest first
 * @param unheld planned meetings of the past beside the cadence, the oldest first
 * @param next null where no meeting is planned and no cadence asks for one
 * @param problem why the cadence cannot be computed; then nothing is expected by it. Null where it can
 */
public record BodyExpectation(
        Body body,
        List<ExpectedMeeting> expected,
        List<UnheldMeeting> unheld,
        @Nullable NextMeeting next,
        @Nullable Problem problem) {

    public long withoutRecord() {
        return count(ExpectedMeeting.State.WITHOUT_RECORD);
    }

    public long held() {
        return count(ExpectedMeeting.State.HELD);
    }

    /** Meetings of the past without a record, whether a cadence or a plan asked for them. */
    public long missing() {
        return withoutRecord() + unheld.size();
    }

    private long count(ExpectedMeeting.State state) {
        return expected.stream().filter(each -> each.state() == state).count();
    }
}
