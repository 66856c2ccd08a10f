package de.lenkungsportal.measure.chain;

import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.measure.MeasureRun;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a chain says, for the comparison of the one on the board with the one that is stored. It is typed on the board. */
class ChainFields extends RecordFields<ChainView, ChainContent> {

    private final BoardWords words;
    private @Nullable ChainView shown;

    ChainFields(BoardWords words) {
        super(words.messages());
        this.words = words;
        said("title", "builder.title", view -> content(view).title());
        said("groups", "plan.groups", view -> words.labels(plan(view).groups()));
        said(
                "rechtskreise",
                "plan.rechtskreise",
                view -> words.labels(plan(view).rechtskreise()));
        said("start", "plan.start", view -> words.label(plan(view).start()));
        said("first", "plan.first", view -> words.step(plan(view).first()));
        said("last", "plan.last", view -> words.step(plan(view).last()));
        said(
                "items",
                "keep.items",
                view -> content(view).items().stream()
                        .map(item -> item(view, item))
                        .collect(Collectors.joining("; ")));
        said(
                "note",
                "keep.note",
                view -> Objects.requireNonNullElse(content(view).note(), ""));
        said("asOf", "keep.asOf", view -> GermanInput.typed(content(view).asOf().iso()));
    }

    private void said(String name, String key, Function<ChainView, String> text) {
        add(track(name, words.text(key), new Span(), () -> shown == null ? "" : text.apply(shown)));
    }

    private static ChainContent content(ChainView view) {
        return view.chain().content();
    }

    private static ChainPlan plan(ChainView view) {
        return content(view).plan();
    }

    private String item(ChainView view, ChainContent.Item item) {
        var known = view.items().stream()
                .filter(each -> each.id().equals(item.measure()))
                .findFirst();
        String title = known.map(ChainView.Item::title).orElse(item.measure());
        String run = item.run();
        if (run == null) {
            return title;
        }
        String chosen = known.stream()
                .flatMap(each -> each.runs().stream())
                .filter(each -> each.id().equals(run))
                .map((MeasureRun each) -> words.run(each))
                .findFirst()
                .orElse(run);
        return words.text("keep.item", title, chosen);
    }

    @Override
    public void read(ChainView stored) {
        shown = stored;
    }

    @Override
    public ChainContent change(ChainView base) {
        ChainContent mine = content(Objects.requireNonNull(shown));
        ChainContent stored = content(base);
        return new ChainContent(
                mine.title(),
                stored.ags(),
                mine.plan(),
                mine.items(),
                mine.note(),
                mine.asOf(),
                stored.source(),
                stored.basis());
    }
}
