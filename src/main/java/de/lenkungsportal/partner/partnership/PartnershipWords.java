package de.lenkungsportal.partner.partnership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.partner.Change;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in German what a partnership says in codes. */
public class PartnershipWords extends PartnerWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.GERMANY);

    /** The sign of a form that no source states. */
    public static final String NOT_STATED = "NOT_STATED";

    public PartnershipWords(Messages messages) {
        super(messages);
    }

    /** Whether these words say that nothing is stated. */
    boolean isMissing(String words) {
        return words.equals(missing())
                || words.equals(text("formOpen"))
                || words.equals(label(DataExchange.NOT_STATED));
    }

    /** The words of a fact; those that say that nothing is stated look different from a no. */
    public Component value(String words) {
        return isMissing(words) ? missingChip(words) : new Span(words);
    }

    /** Code of the sign for a partner: its first way to take part. */
    public static String sign(List<Participation> participation) {
        return participation.isEmpty()
                ? NOT_STATED
                : participation.getFirst().mode().name();
    }

    public String signWord(String sign) {
        return sign.equals(NOT_STATED) ? text("formOpen") : label(ParticipationMode.valueOf(sign));
    }

    /** Partner and municipality; a name that says the municipality itself needs no second one. */
    String title(Partnership partner) {
        String name = partner.organisation().name();
        return name.contains(partner.municipality()) ? name : text("partnership.title", name, partner.municipality());
    }

    /** The ways to take part in short: "im Haus, Hotline"; that none is stated. */
    public String modes(List<Participation> participation) {
        return participation.isEmpty()
                ? text("formOpen")
                : participation.stream()
                        .map(part -> label(part.mode()))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /** The ways to take part in full, with days, times and details. */
    public String participation(List<Participation> participation) {
        return participation.isEmpty()
                ? text("formOpen")
                : participation.stream().map(this::participation).collect(Collectors.joining("; "));
    }

    private String participation(Participation part) {
        var words = new StringBuilder(label(part.mode()));
        if (!part.weekdays().isEmpty()) {
            words.append(' ').append(part.weekdays().stream().map(this::label).collect(Collectors.joining(", ")));
        }
        if (part.starts() != null && part.ends() != null) {
            words.append(' ').append(text("hours", time(part.starts()), time(part.ends())));
        }
        if (part.detail() != null) {
            words.append(": ").append(part.detail());
        }
        return words.toString();
    }

    static String time(@Nullable LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }

    String days(List<Weekday> days) {
        return days.stream().map(this::label).collect(Collectors.joining(", "));
    }

    public String roles(List<PartnerRole> roles) {
        return roles.isEmpty() ? missing() : roles.stream().map(this::label).collect(Collectors.joining(", "));
    }

    /** Whether data are exchanged, and on which ground. */
    public String data(PartnershipContent content) {
        String exchange = label(content.dataExchange());
        return content.legalGround() == null ? exchange : exchange + ": " + content.legalGround();
    }

    /** From when to when, as far as it is stated. */
    public String validity(PartnershipContent content) {
        String term = term(content.validFrom(), content.validTo());
        return term.isEmpty() ? missing() : term;
    }

    /**
     * Who made a change. The account is named to the coordination whose record it is, and to nobody else.
     *
     * @param municipality name of the municipality of the record
     */
    String who(Change change, PortalUser reader, String ags, String municipality) {
        String by = change.by();
        if (by == null) {
            return text("history.bySource");
        }
        if (reader.mayWriteFor(ags)) {
            return by;
        }
        return change.isMerge() ? text("history.byMerge") : text("history.byCoordination", municipality);
    }

    /** The sign of a way to take part, beside its word and therefore silent. */
    public static SvgIcon icon(String sign) {
        var icon =
                new SvgIcon("theme/icons/mode-" + sign.toLowerCase(Locale.ROOT).replace('_', '-') + ".svg");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** Sign and words of the ways to take part. */
    public Span mode(List<Participation> participation) {
        var span = new Span(icon(sign(participation)), new Span(modes(participation)));
        span.addClassName("lp-partner-mode");
        return span;
    }

    /** Whether it holds; of one that is later than the Stichtag its Stand instead. */
    public String state(Partnership partner) {
        Stand asOf = partner.content().asOf();
        return LaterChoice.isLater(asOf) ? LaterChoice.words(messages(), asOf) : label(partner.state());
    }
}
