package de.lenkungsportal.start.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetRows;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.HomeService;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartTopic;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What needs a decision before the next meeting, the most urgent first; apart from it, where data are missing. */
@Route("start")
@Menu(title = "startpage.menu", order = 10, icon = "start")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/start.css")
class StartView extends Page {

    private final Messages messages;
    private final transient List<StartContribution> features;
    private final transient HomeService homes;
    private final String day;

    StartView(Messages messages, List<StartContribution> features, HomeService homes, Clock clock) {
        this.messages = messages;
        this.features = features;
        this.homes = homes;
        LocalDate today = LocalDate.now(clock);
        day = messages.text(
                "startpage.day", GermanFormat.weekday(today), GermanFormat.day(today), GermanFormat.week(today));
        StartContent content = content();
        setHeading(
                messages.text(content.decide().isEmpty() ? "startpage.title.calm" : "startpage.title"),
                messages.text("startpage.sentence", day));
        addAction(new ExportActions(messages, this::sheet));
        var main = new Div(
                new TopicList(messages, TopicList.Kind.DECIDE, content.decide()),
                new TopicList(messages, TopicList.Kind.MISSING, content.missing()));
        var side = new Div(new KeyFigures(messages, content.figures()));
        side.add(new DateList(messages, "startpage.dates", content.dates()));
        side.add(new DateList(messages, "startpage.news", content.news()));
        side.addClassName("lp-start-side");
        var both = new Div(main, side);
        both.addClassName("lp-start");
        add(both);
    }

    private StartContent content() {
        return StartContent.of(features, homes.current(), messages);
    }

    private Sheet sheet() {
        StartContent content = content();
        List<String> header = Stream.of("urgency", "title", "reason", "end", "since")
                .map(column -> messages.text("startpage.column." + column))
                .toList();
        return new Sheet(
                "sitzungsvorlage",
                List.of(messages.text("startpage.title"), day),
                header,
                new SheetRows<StartTopic>(messages, header.size(), this::row)
                        .of(Stream.concat(content.decide().stream(), content.missing().stream())
                                .toList()));
    }

    private List<@org.jspecify.annotations.Nullable Object> row(StartTopic topic) {
        return List.of(messages.label(topic.urgency()), topic.title(), topic.reason(), topic.end(), topic.since());
    }
}
