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
import java.util.List;
import java.util.Map;
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
        var sums = new ArrayList<BigDecimal>();
        for (Stage stage : Stage.OF_A_PLACE) {
            List<BarData.Part> parts =
                    series.stream().map(carrier -> part(carrier, stage)).toList();
            if (parts.stream().anyMatch(part -> part.value() != null)) {
                bars.add(new BarData.Bar(messages.label(stage), parts));
                sums.add(parts.stream()
                        .map(part -> part.value() == null ? BigDecimal.ZERO : part.value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
        return new BarPanel(
                messages,
                finding(bars, sums),
                messages.text("city.staff.measure"),
                new BarData(series.stream().map(messages::label).toList(), bars, Map.of()));
    }

    private String finding(List<BarData.Bar> bars, List<BigDecimal> sums) {
        if (sums.isEmpty()) {
            return messages.text("city.staff.none");
        }
        String first = GermanFormat.number(sums.getFirst());
        return sums.size() == 1
                ? messages.text("city.staff.one", first)
                : messages.text(
                        "city.staff.growth",
                        bars.getFirst().label(),
                        first,
                        bars.getLast().label(),
                        GermanFormat.number(sums.getLast()));
    }

    private boolean hasCarriers() {
        return Stage.OF_A_PLACE.stream()
                .allMatch(stage -> row.staffAt(Carrier.TOTAL, stage) == null
                        || row.staffAt(Carrier.JC, stage) != null
                        || row.staffAt(Carrier.AA, stage) != null);
    }

    private BarData.Part part(Carrier carrier, Stage stage) {
        @Nullable Reading reading = row.staffAt(carrier, stage);
        BigDecimal value = reading == null ? null : reading.comparable(Unit.STAFF);
        return new BarData.Part(
                value, value == null ? messages.text("Missing.NOT_STATED") : GermanFormat.number(value));
    }
}
