package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting says: everything that an edit can change. {@link #checked} holds its rules.
 *
 * @param day as precise as it is known; a planned one is a day
 * @param starts local time in Europe/Berlin
 * @param heads how many people took part, null where that is not known
 */
public record MeetingContent(
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
     * The content as it may be stored.
     *
     * @param state a meeting that is still to come needs a day
     * @throws InvalidInputException with one entry for each bad field
     */
    public MeetingContent checked(MeetingState state) {
        var input = new RoundtableInput();
        boolean isWholeDay = day.iso().length() == WHOLE_DAY;
        input.requireOfWork("day", day.firstDay());
        input.require(isWholeDay || (!state.isComing() && starts == null), "day", "roundtable.problem.wholeDay");
        input.require(
                ends == null || (starts != null && starts.isBefore(ends)), "ends", "roundtable.problem.timeOrder");
        input.require(participants.size() <= MOST_PARTICIPANTS, "participants", "roundtable.problem.tooMany");
        heads(input, "heads", heads);
        List<Participant> read = participants.stream()
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
                input.line("title", title),
                day,
                starts,
                ends,
                input.line("place", place),
                input.link("video_link", videoLink),
                heads,
                input.text("note", note),
                read);
        input.check();
        return content;
    }

    /** The same with who came. */
    public MeetingContent with(List<Participant> attendance) {
        return new MeetingContent(title, day, starts, ends, place, videoLink, heads, note, attendance);
    }

    private static void heads(RoundtableInput input, String field, @Nullable Integer heads) {
        input.require(heads == null || (heads >= 0 && heads <= MOST_HEADS), field, "roundtable.problem.heads");
    }
}
