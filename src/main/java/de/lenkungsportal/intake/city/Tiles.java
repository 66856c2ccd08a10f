package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.intake.ForecastNumbers;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.chart.Spark;
import java.util.List;

/** All cities at a glance, one design, each on its own scale and in its own unit, the most urgent first. */
class Tiles extends UnorderedList {

    private final Messages messages;

    Tiles(Messages messages, ForecastState state, List<CityTile> tiles) {
        this.messages = messages;
        addClassName("lp-tiles");
        tiles.stream().sorted(CityTile.URGENCY).map(tile -> item(state, tile)).forEach(this::add);
    }

    private ListItem item(ForecastState state, CityTile tile) {
        var link = new RouterLink(tile.city().name(), ForecastView.class);
        link.setQueryParameters(address(state, tile).parameters());
        var item = new ListItem(new H2(link));
        CityTile.Series series = tile.series();
        if (series == null) {
            var none = new Paragraph(messages.text("forecastview.tile.none"));
            none.addClassName("lp-tile-none");
            item.add(none);
        } else {
            item.setClassName("lp-tile-simulated", series.isSimulated());
            item.add(new Spark(series.course().fan(messages)), words(series));
        }
        tile.alerts().forEach(alert -> item.add(alert(alert)));
        return item;
    }

    private static ForecastState address(ForecastState state, CityTile tile) {
        CityTile.Series series = tile.series();
        return series == null
                ? state.with(ForecastState.CITY, tile.city().ags())
                : state.of(tile.city().ags(), series.rechtskreis(), series.unit());
    }

    private Div words(CityTile.Series series) {
        var reckoned = new Reckoned(messages, series.isSimulated());
        var total = new Paragraph(messages.text(
                "forecastview.tile.total",
                String.valueOf(series.year().year()),
                ForecastNumbers.rounded(series.year().total().median()),
                messages.label(series.unit())));
        total.addClassName("lp-tile-total");
        var span = new Paragraph(reckoned.caption(messages.text(
                "forecastview.tile.span",
                ForecastNumbers.span(messages, series.year().total().interval(0.8)),
                series.course().lastReport())));
        span.addClassName("lp-label");
        var words = new Div(total, span);
        if (series.isSimulated()) {
            var chip = new Span(messages.text("chart.simulated"));
            chip.addClassName("lp-simulated");
            total.add(chip);
        }
        return words;
    }

    private Paragraph alert(AlertLine alert) {
        var line = new Paragraph();
        line.addClassName(alert.kind() == AlertLine.Kind.THRESHOLD ? "lp-tile-alarm" : "lp-tile-missing");
        if (alert.kind() == AlertLine.Kind.THRESHOLD) {
            var sign = new SvgIcon("theme/icons/severity-critical.svg");
            sign.getElement().setAttribute("aria-hidden", "true");
            line.add(sign);
        }
        line.add(new Span(alert.sentence()));
        return line;
    }
}
