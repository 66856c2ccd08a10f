package de.lenkungsportal.start.ui;

import de.lenkungsportal.platform.ErrorReference;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartDate;
import de.lenkungsportal.shell.start.StartFigure;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the start page shows to one user, gathered from the features.
 *
 * @param decide what needs a decision, the most urgent first
 * @param missing where no statement is possible yet
 * @param dates the next events
 * @param news the latest events
 */
record StartContent(
        List<StartTopic> decide,
        List<StartTopic> missing,
        List<StartFigure> figures,
        List<StartDate> dates,
        List<StartDate> news) {

    private static final int SIDE_LINES = 5;

    static StartContent of(List<StartContribution> features, PortalUser user, Messages messages) {
        var broken = new ArrayList<StartTopic>();
        List<StartTopic> topics = gathered(
                        features,
                        feature -> feature.topics(user).stream()
                                .limit(StartContribution.MOST)
                                .toList(),
                        messages,
                        broken)
                .sorted(Comparator.comparing(StartTopic::urgency))
                .toList();
        List<StartFigure> figures = gathered(features, feature -> feature.figures(user), messages, broken)
                .toList();
        List<StartDate> dates = side(
                gathered(features, feature -> feature.dates(user), messages, broken),
                Comparator.comparing(StartDate::day));
        List<StartDate> news = side(
                gathered(features, feature -> feature.news(user), messages, broken),
                Comparator.comparing(StartDate::day).reversed());
        return new StartContent(
                topics.stream()
                        .filter(topic -> topic.urgency() != Urgency.MISSING_DATA)
                        .toList(),
                Stream.concat(topics.stream().filter(topic -> topic.urgency() == Urgency.MISSING_DATA), broken.stream())
                        .toList(),
                figures,
                dates,
                news);
    }

    /** What one feature cannot compute is told in its place; the others stand. */
    private static <T> Stream<T> gathered(
            List<StartContribution> features,
            Function<StartContribution, List<T>> part,
            Messages messages,
            List<StartTopic> broken) {
        var all = new ArrayList<T>();
        for (StartContribution feature : features) {
            try {
                all.addAll(part.apply(feature));
            } catch (RuntimeException failed) {
                broken.add(broken(messages, ErrorReference.log(failed)));
            }
        }
        return all.stream();
    }

    private static StartTopic broken(Messages messages, String reference) {
        return new StartTopic(
                Urgency.MISSING_DATA,
                messages.text("startpage.broken.title"),
                messages.text("startpage.broken.reason", reference),
                messages.text("startpage.broken.end"),
                "",
                "start");
    }

    private static List<StartDate> side(Stream<StartDate> lines, Comparator<StartDate> order) {
        return lines.sorted(order.thenComparing(StartDate::title))
                .limit(SIDE_LINES)
                .toList();
    }
}
