package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.icon.SvgIcon;
import de.lenkungsportal.partner.rule.GapSeverity;
import java.util.Locale;

/** The sign of a place that nobody fills: a shape for each weight, as in {@code lp-rings.js}; words say the same beside it. */
final class GapSign extends SvgIcon {

    GapSign(GapSeverity severity) {
        super("theme/icons/gap-" + severity.name().toLowerCase(Locale.ROOT) + ".svg");
        getElement().setAttribute("aria-hidden", "true");
        addClassName("lp-kind-gap-" + severity.name().toLowerCase(Locale.ROOT));
    }
}
