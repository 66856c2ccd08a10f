package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A meeting as it is written, after its rules were checked. */
record MeetingContent(
        @Nullable String title,
        Stand day,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        @Nullable String place,
        @Nullable String videoLink,
        @Nullable Integer heads,
        @Nullable String note,
        List<Participant> participants) {

    private static final int MOST_PARTICIPANTS = 300;
    private static final int MOST_HEADS = 10_000;
    private static final int WHOLE_DAY = 10;

    /**
     * @param state a meeting that is still to come needs a day
     * @throws InvalidInputException with one entry for each bad field
     */
    static MeetingContent check(MeetingChange change, MeetingState state) {
        var input = new RoundtableInput();
        boolean isDayGiven = change.day() != null && !change.day().isBlank();
        input.require(isDayGiven, "day", "roundtable.problem.day");
        Stand day = input.stand("day", change.day());
        boolean isWholeDay = day != null && day.iso().length() == WHOLE_DAY;
        LocalTime starts = change.starts();
        LocalTime ends = change.ends();
        input.require(isWholeDay || (!state.isComing() && starts == null), "day", "roundtable.problem.wholeDay");
        input.require(
                ends == null || (starts != null && starts.isBefore(ends)), "ends", "roundtable.problem.timeOrder");
        input.require(change.participants().size() <= MOST_PARTICIPANTS, "participants", "roundtable.problem.tooMany");
        heads(input, "heads", change.heads());
        List<Participant> participants = change.participants().stream()
                .map(each -> {
                    heads(input, "participants", each.heads());
                    return new Participant(
                            input.name("participants", each.name()),
                            input.line("participants", each.organisation()),
                            input.line("participants", each.function()),
                            each.presence(),
                            each.heads());
                })
                .toList();
        var content = new MeetingContent(
                input.line("title", change.title()),
                Objects.requireNonNullElse(day, new Stand("1900")),
                starts,
                ends,
                input.line("place", change.place()),
                input.link("video_link", change.videoLink()),
                change.heads(),
                input.text("note", change.note()),
                participants);
        input.check();
        return content;
    }

    private static void heads(RoundtableInput input, String field, @Nullable Integer heads) {
        input.require(heads == null || (heads >= 0 && heads <= MOST_HEADS), field, "roundtable.problem.heads");
    }
}
