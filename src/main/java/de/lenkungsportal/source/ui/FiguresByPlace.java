package de.lenkungsportal.source.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Figures of one source, a table for each place in it. */
class FiguresByPlace extends Div {

    private final Messages messages;
    private final FigureWords words;

    FiguresByPlace(Messages messages, FigureNames names, List<FigureRecord> figures) {
        this.messages = messages;
        this.words = new FigureWords(messages, names);
        addClassName("lp-places");
        var places = new LinkedHashMap<String, List<FigureRecord>>();
        figures.forEach(each -> places.computeIfAbsent(each.figure().source().place(), place -> new ArrayList<>())
                .add(each));
        places.forEach((place, records) -> add(new Section(new H3(place), table(place, records))));
    }

    private DataTable table(String place, List<FigureRecord> records) {
        var table = new DataTable(
                place,
                Stream.of("name", "municipality", "value", "stand")
                        .map(column -> messages.text("source.figure." + column))
                        .toList());
        table.addClassName("lp-source-figures");
        for (FigureRecord each : records) {
            table.row(
                    new Anchor("kennzahl/" + each.figure().id(), words.name(each.figure())),
                    new Span(each.about()),
                    words.value(each.figure()),
                    new Span(GermanFormat.stand(each.figure().asOf())));
        }
        return table;
    }
}
