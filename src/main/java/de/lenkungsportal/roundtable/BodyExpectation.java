package de.lenkungsportal.roundtable;

import java.util.List;

/** A body with the meetings that its cadence asks for up to today, the oldest first. */
public record BodyExpectation(Body body, List<ExpectedMeeting> expected) {

    public long withoutRecord() {
        return expected.stream()
                .filter(each -> each.state() == ExpectedMeeting.State.WITHOUT_RECORD)
                .count();
    }
}
