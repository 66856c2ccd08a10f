package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.chart.BarData;
import de.lenkungsportal.shell.chart.BarPanel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The staff of one city from start to plan: by carrier where the source names them, else the total. */
class StaffingStages {

    private final Messages messages;
    private final CityRow row;

    StaffingStages(Messages messages, CityRow row) {
        this.messages = messages;
        this.row = row;
    }

    BarPanel panel() {
        List<Carrier> series = hasCarriers() ? List.of(Carrier.JC, Carrier.AA) : List.of(Carrier.TOTAL);
        var bars = new ArrayList<BarData.Bar>();
        var sums = new LinkedHashMap<Stage, BigDecimal>();
        for (Stage stage : Stage.OF_A_PLACE) {
            List<BarData.Part> parts =
                    series.stream().map(carrier -> part(carrier, stage)).toList();
            if (parts.stream().anyMatch(part -> part.value() != null)) {
                bars.add(new BarData.Bar(messages.label(stage), parts));
                BigDecimal sum = sum(series, stage);
                if (sum != null) {
                    sums.put(stage, sum);
                }
            }
        }
        return new BarPanel(
                messages,
                finding(sums),
                messages.text("city.staff.measure"),
                new BarData(series.stream().map(messages::label).toList(), bars, Map.of()));
    }

    /** All carriers together; null where one of them can be read in two ways and no total says which holds. */
    private @Nullable BigDecimal sum(List<Carrier> series, Stage stage) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Carrier carrier : series) {
            Reading reading = row.staffAt(carrier, stage);
            BigDecimal value = value(reading);
            if (reading != null && value == null) {
                return value(row.staffAt(Carrier.TOTAL, stage));
            }
            sum = value == null ? sum : sum.add(value);
        }
        return sum;
    }

    private static @Nullable BigDecimal value(@Nullable Reading reading) {
        return reading == null ? null : reading.comparable(Unit.STAFF);
    }

    private String finding(SequencedMap<Stage, BigDecimal> sums) {
        if (sums.isEmpty()) {
            return messages.text("city.staff.none");
        }
        var first = sums.firstEntry();
        var last = sums.lastEntry();
        return sums.size() == 1
                ? messages.text("city.staff.one", GermanFormat.number(first.getValue()))
                : messages.text(
                        "city.staff.growth",
                        messages.label(first.getKey()),
                        GermanFormat.number(first.getValue()),
                        messages.label(last.getKey()),
                        GermanFormat.number(last.getValue()));
    }

    private boolean hasCarriers() {
        return Stage.OF_A_PLACE.stream()
                .allMatch(stage -> row.staffAt(Carrier.TOTAL, stage) == null
                        || row.staffAt(Carrier.JC, stage) != null
                        || row.staffAt(Carrier.AA, stage) != null);
    }

    private BarData.Part part(Carrier carrier, Stage stage) {
        Reading reading = row.staffAt(carrier, stage);
        BigDecimal value = value(reading);
        if (value != null) {
            return new BarData.Part(value, GermanFormat.number(value));
        }
        return new BarData.Part(
                null,
                reading instanceof Reading.Unclear
                        ? messages.label(Reading.Reason.AMBIGUOUS)
                        : messages.text("Missing.NOT_STATED"));
    }
}
