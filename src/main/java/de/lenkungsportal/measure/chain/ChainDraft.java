package de.lenkungsportal.measure.chain;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The chain that is being built, and what of it is stored. */
public final class ChainDraft {

    private @Nullable String id;
    private int version;
    private ChainContent stored;
    private ChainContent content;

    private ChainDraft(@Nullable String id, int version, ChainContent stored) {
        this.id = id;
        this.version = version;
        this.stored = stored;
        this.content = stored;
    }

    /** @param own municipality that will keep the chain, null where nobody here may keep one */
    public static ChainDraft blank(@Nullable String own, ChainPlan plan, Stand asOf) {
        return new ChainDraft(null, 0, new ChainContent("", own, plan, List.of(), null, asOf, null, Basis.STATED));
    }

    /** The own chain as it is stored; every other one as a copy that the own municipality can keep. */
    public static ChainDraft of(ChainView view, @Nullable String own, Stand asOf) {
        ChainContent content = view.chain().content();
        if (own != null && own.equals(content.ags())) {
            return new ChainDraft(view.chain().id(), view.chain().version(), content);
        }
        return new ChainDraft(
                null,
                0,
                new ChainContent(
                        content.title(),
                        own,
                        content.plan(),
                        content.items(),
                        content.note(),
                        asOf,
                        null,
                        Basis.STATED));
    }

    @Nullable String id() {
        return id;
    }

    int version() {
        return version;
    }

    ChainContent content() {
        return content;
    }

    boolean isUnsaved() {
        return !content.equals(stored);
    }

    boolean isOwn() {
        return id != null;
    }

    boolean mayBeKept() {
        return content.ags() != null;
    }

    void saved(ChainView view) {
        id = view.chain().id();
        version = view.chain().version();
        stored = view.chain().content();
        content = stored;
    }

    /** Keeps the input and bases it on the version that someone else stored meanwhile. */
    void over(ChainView other, ChainContent mine) {
        version = other.chain().version();
        stored = other.chain().content();
        content = mine;
    }

    void discard() {
        content = stored;
    }

    /** Brings an earlier version onto the board; saving restores it. */
    void take(ChainContent earlier) {
        content = earlier;
    }

    int position(String measure) {
        return IntStream.range(0, content.items().size())
                .filter(i -> content.items().get(i).measure().equals(measure))
                .findFirst()
                .orElse(-1);
    }

    boolean contains(String measure) {
        return position(measure) >= 0;
    }

    /** Puts a measure at this place; one that is a link already moves there. */
    void put(String measure, int place) {
        var items = new ArrayList<>(content.items());
        int before = position(measure);
        ChainContent.Item item = before < 0 ? new ChainContent.Item(measure, null) : items.remove(before);
        items.add(Math.clamp(before >= 0 && before < place ? place - 1L : place, 0, items.size()), item);
        items(items);
    }

    void append(String measure) {
        put(measure, content.items().size());
    }

    void remove(String measure) {
        items(content.items().stream()
                .filter(item -> !item.measure().equals(measure))
                .toList());
    }

    /** @return whether there was a place to move to */
    boolean move(String measure, int by) {
        int from = position(measure);
        int to = from + by;
        if (from < 0 || to < 0 || to >= content.items().size()) {
            return false;
        }
        var items = new ArrayList<>(content.items());
        Collections.swap(items, from, to);
        items(items);
        return true;
    }

    void run(String measure, @Nullable String run) {
        items(content.items().stream()
                .map(item -> item.measure().equals(measure) ? new ChainContent.Item(measure, run) : item)
                .toList());
    }

    void items(List<ChainContent.Item> items) {
        with(content.title(), content.plan(), List.copyOf(items));
    }

    void plan(ChainPlan plan) {
        with(content.title(), plan, content.items());
    }

    void title(String title) {
        with(title, content.plan(), content.items());
    }

    private void with(String title, ChainPlan plan, List<ChainContent.Item> items) {
        content = new ChainContent(
                Objects.requireNonNull(title),
                content.ags(),
                plan,
                items,
                content.note(),
                content.asOf(),
                content.source(),
                content.basis());
    }
}
