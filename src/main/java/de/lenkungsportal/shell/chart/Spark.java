package de.lenkungsportal.shell.chart;

import com.vaadin.flow.component.Svg;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A fan chart in the size of a word, for many series side by side: reports, median and the 80 per cent band on one scale from
 * zero. Drawn by the server, as a dozen full charts would cost more than the page. Decoration beside words that say the same.
 */
public class Spark extends Svg {

    private static final double WIDTH = 240;
    private static final double HEIGHT = 56;

    private final FanData data;
    private final double top;
    private final double step;

    public Spark(FanData data) {
        this.data = data;
        top = Math.max(
                1,
                DoubleStream.concat(
                                data.bands().stream().mapToDouble(Band::high80),
                                DoubleStream.concat(
                                        data.counts().stream().mapToDouble(FanData.Count::value),
                                        data.means().stream().mapToDouble(FanData.Mean::value)))
                        .max()
                        .orElse(1));
        step = WIDTH / Math.max(1, data.axis().names().size() - 1);
        addClassName("lp-spark");
        getElement().setAttribute("aria-hidden", "true");
        setSvg("<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" focusable=\"false\">%s</svg>"
                .formatted((int) WIDTH, (int) HEIGHT, content()));
    }

    private String content() {
        var parts = new StringBuilder();
        for (FanData.Silence silence : data.silences()) {
            parts.append(path("silence", "M" + at(silence.from() - 0.5, 0) + "L" + at(silence.to() + 0.5, 0)));
        }
        if (!data.bands().isEmpty()) {
            parts.append(path("band", "M" + along(Band::high80) + "L" + back(Band::low80) + "Z"));
            parts.append(path("median", "M" + along(Band::median)));
        }
        FanData.Shift shift = data.shift();
        if (shift != null) {
            parts.append(path("break", "M" + at(shift.at() - 0.5, 0) + "L" + at(shift.at() - 0.5, top)));
        }
        for (FanData.Mean mean : data.means()) {
            parts.append(path(
                    "reported", "M" + at(mean.from() - 0.5, mean.value()) + "L" + at(mean.to() + 0.5, mean.value())));
        }
        parts.append(path("reported", counts()));
        return parts.toString();
    }

    private String counts() {
        var path = new StringBuilder();
        int before = -2;
        for (FanData.Count count : data.counts()) {
            path.append(count.at() == before + 1 ? "L" : "M").append(at(count.at(), count.value()));
            before = count.at();
        }
        return path.toString();
    }

    private String along(ToDoubleFunction<Band> value) {
        return data.bands().stream()
                .map(band -> at(band.at(), value.applyAsDouble(band)))
                .collect(Collectors.joining("L"));
    }

    private String back(ToDoubleFunction<Band> value) {
        List<Band> bands = data.bands().reversed();
        return bands.stream()
                .map(band -> at(band.at(), value.applyAsDouble(band)))
                .collect(Collectors.joining("L"));
    }

    private String at(double period, double value) {
        double x = Math.clamp(period * step, 0, WIDTH);
        return String.format(Locale.ROOT, "%.0f %.1f", x, HEIGHT - 1 - (HEIGHT - 4) * value / top);
    }

    private static String path(String name, String course) {
        return course.isEmpty() ? "" : "<path class=\"lp-spark-%s\" d=\"%s\"/>".formatted(name, course);
    }
}
