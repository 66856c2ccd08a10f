package de.lenkungsportal.kit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether this window shows what is later than the Stichtag. It stands in every address as {@code spaeter=ja}, which the frame puts
 * there: a link from view to view keeps it, a bookmark brings it along.
 *
 * @param stichtag the day after which a Stand is later
 * @param isEnding whether the next address without it hides again, because somebody switched it off
 */
public record LaterChoice(Later later, LocalDate stichtag, boolean isEnding) implements Serializable {

    /** Key in the address. */
    public static final String KEY = "spaeter";

    static final String YES = "ja";

    /** These come with an address that says itself what is shown. */
    private static final Set<NavigationTrigger> OWN_ADDRESS =
            EnumSet.of(NavigationTrigger.PAGE_LOAD, NavigationTrigger.HISTORY);

    /** Begins the choice of a window, and keeps it as people go from view to view. */
    public static void begin(UI ui, LocalDate stichtag) {
        keep(ui, new LaterChoice(Later.HIDDEN, stichtag, false));
        ui.addBeforeEnterListener(event -> enter(ui, event));
    }

    private static void enter(UI ui, BeforeEnterEvent event) {
        Optional<LaterChoice> choice = find(ui);
        if (event.isErrorEvent() || choice.isEmpty()) {
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        Later asked = UrlState.of(query).later();
        boolean saysItself =
                OWN_ADDRESS.contains(event.getTrigger()) || choice.get().isEnding();
        if (asked == Later.SHOWN || saysItself) {
            keep(ui, new LaterChoice(asked, choice.get().stichtag(), false));
        } else if (choice.get().later() == Later.SHOWN) {
            event.forwardTo(event.getLocation().getPath(), in(query, Later.SHOWN));
        }
    }

    /** What this window shows. */
    public static Later now() {
        return find(UI.getCurrent()).map(LaterChoice::later).orElse(Later.HIDDEN);
    }

    /** Shows or hides what is later, in the view that is open, once the view lets go of what was typed. */
    public static void change(UI ui, Later later) {
        find(ui).ifPresent(choice -> {
            keep(ui, new LaterChoice(choice.later(), choice.stichtag(), later == Later.HIDDEN));
            var place = ui.getActiveViewLocation();
            ui.navigate(place.getPath(), in(place.getQueryParameters(), later));
        });
    }

    /** Whether a Stand is later than the Stichtag of this window. */
    public static boolean isLater(@Nullable Stand asOf) {
        return asOf != null
                && find(UI.getCurrent())
                        .map(choice -> asOf.isLaterThan(choice.stichtag()))
                        .orElse(false);
    }

    /** "Stand Juli 2017, nach dem Stichtag", for a record that is later. */
    public static Optional<Span> chip(Messages messages, @Nullable Stand asOf) {
        if (asOf == null || !isLater(asOf)) {
            return Optional.empty();
        }
        var chip = new Span(words(messages, asOf));
        chip.addClassNames("lp-chip", "lp-later");
        return Optional.of(chip);
    }

    /** A Stand in a cell, as a chip where it is later. */
    public static Span stand(Messages messages, Stand asOf) {
        return chip(messages, asOf).orElseGet(() -> new Span(GermanFormat.stand(asOf)));
    }

    /** What the chip says. */
    public static String words(Messages messages, Stand asOf) {
        return messages.text("kit.later.chip", GermanFormat.stand(asOf));
    }

    /** What the column of an export says. */
    public static String yesOrNo(Messages messages, @Nullable Stand asOf) {
        return messages.text(isLater(asOf) ? "kit.later.yes" : "kit.later.no");
    }

    private static QueryParameters in(QueryParameters query, Later later) {
        return UrlState.of(query).with(KEY, later == Later.SHOWN ? YES : "").parameters();
    }

    private static Optional<LaterChoice> find(@Nullable UI ui) {
        return Optional.ofNullable(ui).map(each -> ComponentUtil.getData(each, LaterChoice.class));
    }

    private static void keep(UI ui, LaterChoice choice) {
        ComponentUtil.setData(ui, LaterChoice.class, choice);
    }
}
