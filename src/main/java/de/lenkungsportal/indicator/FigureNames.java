package de.lenkungsportal.indicator;

import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Correction;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.platform.Messages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names a figure in words: "Personal, Jobcenter, Eingangszone, Start". */
@Component
public class FigureNames {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Messages messages;
    private final IndicatorNames names;

    FigureNames(Messages messages, IndicatorNames names) {
        this.messages = messages;
        this.names = names;
    }

    public IndicatorNames indicators() {
        return names;
    }

    public String of(Figure figure) {
        var words = new ArrayList<String>();
        words.add(names.name(figure.indicator()));
        words.addAll(part(figure));
        return String.join(", ", words);
    }

    /**
     * Where the value comes from; of a correction who made it and what the source states: "berichtigt durch Köln am 12.03.2026; die
     * Quelle nennt 19 MA".
     *
     * @param area name of the municipality
     */
    public String basis(Figure figure, String area) {
        Correction correction = figure.correction();
        if (correction == null) {
            return messages.label(figure.basis());
        }
        String day = GermanFormat.day(LocalDate.ofInstant(correction.at(), ZONE));
        String by = About.area(figure.ags()).isWide() ? messages.text("Figure.correctedByPortal") : area;
        Quantity stated = correction.stated();
        return stated == null || stated.equals(figure.quantity())
                ? messages.text("Figure.corrected", by, day)
                : messages.text("Figure.correctedFrom", by, day, new QuantityWords(messages).amount(stated));
    }

    /** Where a figure is from: "000, S. 36", or "eigene Angabe: Auswertung des Jobcenters". */
    public String place(SourcePlace source) {
        return source.isOwn()
                ? messages.text("Figure.ownStatement", source.place())
                : source.source() + ", " + source.place();
    }

    /** What of the indicator the figure counts: "SGB II", "Jobcenter", "unter 25 Jahren", "geplant"; empty for all of it at present. */
    public List<String> part(Figure figure) {
        var words = new ArrayList<String>();
        if (figure.rechtskreis() != null) {
            words.add(messages.label(figure.rechtskreis()));
        }
        if (figure.carrier() != null && figure.carrier() != Carrier.TOTAL) {
            words.add(messages.label(figure.carrier()));
        }
        if (figure.function() != null) {
            words.add(messages.label(figure.function()));
        }
        figure.breakdown().values().forEach((dimension, value) -> words.add(names.value(dimension, value)));
        if (figure.indicator().equals(Indicator.STAFF) || isWorthSaying(figure)) {
            words.add(messages.label(figure.stage()));
        }
        return words;
    }

    /** What is expected is no stage of its own. */
    private static boolean isWorthSaying(Figure figure) {
        return figure.stage() != Stage.ACTUAL && !figure.indicator().equals(Indicator.INTAKE_FORECAST);
    }
}
