package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.comparison.CityOverview;
import de.lenkungsportal.comparison.CityOverview.Change;
import de.lenkungsportal.comparison.CityOverview.Column;
import de.lenkungsportal.comparison.CityOverviewService;
import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.indicator.QuantityWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.hub.HubContribution;
import de.lenkungsportal.shell.hub.HubPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Caseloads, staff, what occupies the city most, and what it stated since, on its page. */
@Component
@Order(10)
class CityKeyFigures implements HubContribution {

    /** Behind the two caseloads and the weekly intake. */
    private static final Map<Column, Integer> PLACES = Map.of(Column.SGB_II, 10, Column.SGB_III, 20, Column.STAFF, 40);

    private static final int PER_STAFF = 50;
    private static final int TOPIC = 40;

    private final CityOverviewService service;
    private final Messages messages;
    private final FigureNames names;
    private final QuantityWords quantities;

    CityKeyFigures(CityOverviewService service, Messages messages, FigureNames names) {
        this.service = service;
        this.messages = messages;
        this.names = names;
        this.quantities = new QuantityWords(messages);
    }

    @Override
    public Map<String, List<HubPart>> parts(List<String> ags) {
        Map<String, List<HubPart>> parts = new HashMap<>();
        service.of(ags).forEach((city, overview) -> parts.put(city, parts(city, overview)));
        return parts;
    }

    private List<HubPart> parts(String ags, CityOverview overview) {
        var parts = new ArrayList<HubPart>();
        String link = CityView.address(ags);
        CityRow newest = overview.newest();
        for (Column column : Column.values()) {
            Reading reading = newest == null
                    ? new Reading.NotComparable(Reading.Reason.NOT_REPORTED, List.of())
                    : column.of(newest);
            parts.add(figure(
                    PLACES.getOrDefault(column, 0),
                    text("column." + column),
                    reading,
                    overview.changes().get(column),
                    link));
        }
        parts.add(figure(PER_STAFF, text("column.PER_STAFF"), overview.perStaff(), null, link));
        if (newest != null) {
            String clause = clause(newest);
            if (!clause.isEmpty()) {
                parts.add(new HubPart.Clause(10, clause));
            }
            newest.figures().forEach(figure -> parts.add(news(figure)));
        }
        overview.milestones().forEach(milestone -> parts.add(news(milestone, link)));
        parts.add(topic(overview.topic(), link));
        return parts;
    }

    /** Empty where neither clients nor staff are stated as one number. */
    private String clause(CityRow row) {
        String clients = amount(Column.SGB_II.of(row));
        String staff = amount(Column.STAFF.of(row));
        if (clients.isEmpty()) {
            return staff.isEmpty() ? "" : text("clause.staff", staff);
        }
        return staff.isEmpty() ? text("clause.clients", clients) : text("clause", clients, staff);
    }

    private String amount(Reading reading) {
        return reading instanceof Reading.Stated stated
                        && stated.scope() == Reading.Scope.WHOLE
                        && stated.main().value() != null
                ? text(
                        "clause.amount",
                        quantities.amount(stated.main().quantity()),
                        GermanFormat.stand(stated.main().asOf()))
                : "";
    }

    private HubPart.KeyFigure figure(int place, String label, Reading reading, @Nullable Change change, String link) {
        return switch (reading) {
            case Reading.Stated stated -> stated(place, label, stated, change, link);
            case Reading.Unclear unclear ->
                new HubPart.KeyFigure(
                        place,
                        label,
                        unclear.figures().stream()
                                .map(each -> quantities.amount(each.quantity()))
                                .distinct()
                                .collect(Collectors.joining(messages.text("comparison.or"))),
                        "",
                        text("unclear"),
                        false,
                        false,
                        link);
            case Reading.Computed computed ->
                new HubPart.KeyFigure(
                        place,
                        label,
                        GermanFormat.oneDecimal(computed.value()),
                        messages.label(computed.unit() == Unit.STAFF ? Unit.STAFF : Unit.CUSTOMER),
                        messages.text("Basis.COMPUTED"),
                        false,
                        false,
                        link);
            case Reading.NotComparable none ->
                new HubPart.KeyFigure(
                        place,
                        label,
                        messages.text("Missing.NOT_STATED"),
                        "",
                        messages.label(none.reason()),
                        true,
                        false,
                        link);
        };
    }

    private HubPart.KeyFigure stated(
            int place, String label, Reading.Stated stated, @Nullable Change change, String link) {
        Figure main = stated.main();
        String stand = GermanFormat.stand(main.asOf());
        String scope = switch (stated.scope()) {
            case WHOLE -> "";
            case OTHER_STAGE -> messages.label(main.stage());
            case ONE_CARRIER -> {
                var carrier = main.carrier();
                yield carrier == null
                        ? ""
                        : messages.text("comparison.only", messages.label("CarrierShort", carrier.name()));
            }
        };
        String words = change == null
                ? (scope.isEmpty() ? stand : text("stand.scope", stand, scope))
                : text("change", stand, signed(change), GermanFormat.stand(change.since()));
        return main.quantity() instanceof Quantity.Value value
                ? new HubPart.KeyFigure(
                        place,
                        label,
                        (messages.label(value.qualifier()) + " " + quantities.number(value)).strip(),
                        quantities.unit(value),
                        words,
                        false,
                        false,
                        "kennzahl/" + main.id())
                : new HubPart.KeyFigure(place, label, quantities.amount(main.quantity()), "", words, true, false, link);
    }

    private String signed(Change change) {
        String number = GermanFormat.number(change.difference().abs());
        String sign =
                change.difference().signum() < 0 ? "−" : change.difference().signum() > 0 ? "+" : "±";
        return change.isApproximate()
                ? messages.label("Qualifier", "APPROXIMATE") + " " + sign + number
                : sign + number;
    }

    private HubPart.News news(Figure figure) {
        return new HubPart.News(
                figure.asOf().lastDay(),
                GermanFormat.stand(figure.asOf()),
                names.of(figure),
                quantities.amount(figure.quantity()),
                "kennzahl/" + figure.id());
    }

    private HubPart.News news(Milestone milestone, String link) {
        String note = milestone.note();
        return new HubPart.News(
                milestone.happenedOn().lastDay(),
                GermanFormat.stand(milestone.happenedOn()),
                messages.label("MilestoneKind", milestone.kind().name()),
                note == null ? "" : note,
                link);
    }

    private HubPart.Panel topic(@Nullable ProfileCell topic, String link) {
        String note = topic == null ? null : topic.note();
        var words = new Paragraph(note == null ? text("topic.none") : note);
        words.addClassName(note == null ? "lp-small" : "lp-hub-words");
        return new HubPart.Panel(
                HubPart.Row.LIST,
                TOPIC,
                text("topic"),
                topic == null || note == null
                        ? ""
                        : text("stand.scope", GermanFormat.stand(topic.asOf()), names.place(topic.source())),
                false,
                link,
                words,
                "");
    }

    private String text(String key, Object... arguments) {
        return messages.text("hub.figure." + key, arguments);
    }
}
