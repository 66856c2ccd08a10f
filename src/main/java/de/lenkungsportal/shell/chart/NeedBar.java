package de.lenkungsportal.shell.chart;

import com.vaadin.flow.component.Svg;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A need with its span beside a plan, on one scale from zero, in the size of a word. Decoration beside words that say the same. */
public class NeedBar extends Svg {

    private static final double WIDTH = 240;

    /** @param plan null where there is none that the need can stand beside */
    public NeedBar(double low, double median, double high, @Nullable Double plan) {
        double top = Math.max(1, Math.max(high, plan == null ? 0 : plan)) * 1.05;
        addClassName("lp-need-bar");
        getElement().setAttribute("aria-hidden", "true");
        setSvg("<svg viewBox=\"0 0 %d 56\" preserveAspectRatio=\"none\" focusable=\"false\">%s%s%s%s</svg>"
                .formatted(
                        (int) WIDTH,
                        rect("band", at(low, top), at(high, top), 8, 20),
                        line("median", at(median, top), 6, 30),
                        plan == null ? "" : rect("plan", 0, at(plan, top), 36, 12),
                        line("axis", 0.5, 0, 56)));
    }

    private static double at(double value, double top) {
        return WIDTH * value / top;
    }

    private static String rect(String name, double from, double to, int y, int height) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"lp-need-bar-%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                name,
                from,
                y,
                Math.max(1, to - from),
                height);
    }

    private static String line(String name, double x, int from, int to) {
        return String.format(Locale.ROOT, "<path class=\"lp-need-bar-%s\" d=\"M%.1f %dV%d\"/>", name, x, from, to);
    }
}
