package de.lenkungsportal.start.ui;

import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartDate;
import de.lenkungsportal.shell.start.StartFigure;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

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

    static StartContent of(List<StartContribution> features, PortalUser user) {
        List<StartTopic> topics = features.stream()
                .flatMap(feature -> feature.topics(user).stream().limit(StartContribution.MOST))
                .sorted(Comparator.comparing(StartTopic::urgency))
                .toList();
        return new StartContent(
                topics.stream()
                        .filter(topic -> topic.urgency() != Urgency.MISSING_DATA)
                        .toList(),
                topics.stream()
                        .filter(topic -> topic.urgency() == Urgency.MISSING_DATA)
                        .toList(),
                features.stream()
                        .flatMap(feature -> feature.figures(user).stream())
                        .toList(),
                side(features, feature -> feature.dates(user), Comparator.comparing(StartDate::day)),
                side(
                        features,
                        feature -> feature.news(user),
                        Comparator.comparing(StartDate::day).reversed()));
    }

    private static List<StartDate> side(
            List<StartContribution> features,
            Function<StartContribution, List<StartDate>> lines,
            Comparator<StartDate> order) {
        return features.stream()
                .flatMap(feature -> lines.apply(feature).stream())
                .sorted(order.thenComparing(StartDate::title))
                .limit(SIDE_LINES)
                .toList();
    }
}
