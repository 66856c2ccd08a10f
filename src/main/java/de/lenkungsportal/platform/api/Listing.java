package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list over HTTP: a page of it as JSON, or all of it as CSV, whichever the client accepts. A controller returns it; {@link
 * Listings} reads {@code page} and {@code size} and writes it.
 *
 * @param <R> one entry as the API shows it
 */
public final class Listing<R> {

    /** Reads one page of what a filter asks for. */
    @FunctionalInterface
    public interface Pages<F, T> {
        Page<T> read(F filter, int page, int size);
    }

    /** Hands over all that a filter asks for, entry by entry. */
    @FunctionalInterface
    public interface Rows<F, T> {
        void read(F filter, Consumer<T> consumer);
    }

    /**
     * A list of which it is not yet known where its entries come from.
     *
     * @param filter reads the parameters of the request and notes what is wrong with them
     */
    public record Of<F>(Function<Parameters, F> filter) {

        /** Entries that the database pages. */
        public <T, R> Listing<R> from(Pages<F, T> pages, Rows<F, T> rows, Function<T, R> resource, Columns<R> columns) {
            return new Listing<>(
                    columns,
                    (parameters, page, size) -> {
                        F asked = filter.apply(parameters);
                        Paging paging = parameters.paging(page, size);
                        parameters.done();
                        Page<T> found = pages.read(asked, paging.page(), paging.size());
                        return new Page<>(
                                found.items().stream().map(resource).toList(),
                                found.page(),
                                found.size(),
                                found.total());
                    },
                    (parameters, row) -> {
                        F asked = filter.apply(parameters);
                        parameters.done();
                        rows.read(asked, entry -> row.accept(resource.apply(entry)));
                    });
        }

        /** Entries that are computed all at once. */
        public <T, R> Listing<R> all(Function<F, List<T>> entries, Function<T, R> resource, Columns<R> columns) {
            return from(
                    (asked, page, size) -> {
                        List<T> all = entries.apply(asked);
                        return new Page<>(
                                all.stream()
                                        .skip((long) page * size)
                                        .limit(size)
                                        .toList(),
                                page,
                                size,
                                all.size());
                    },
                    (asked, row) -> entries.apply(asked).forEach(row),
                    resource,
                    columns);
        }
    }

    /** How the page is read, from the parameters as they came. */
    @FunctionalInterface
    interface PageOf<R> {
        Page<R> read(Parameters parameters, @Nullable String page, @Nullable String size);
    }

    /** How all rows are read. */
    @FunctionalInterface
    interface RowsOf<R> {
        void read(Parameters parameters, Consumer<R> row);
    }

    private final Columns<R> columns;
    private final PageOf<R> page;
    private final RowsOf<R> rows;

    private Listing(Columns<R> columns, PageOf<R> page, RowsOf<R> rows) {
        this.columns = columns;
        this.page = page;
        this.rows = rows;
    }

    /** @param filter reads the parameters of the request and notes what is wrong with them */
    public static <F> Of<F> of(Function<Parameters, F> filter) {
        return new Of<>(filter);
    }

    PageOf<R> page() {
        return page;
    }

    /**
     * Writes all rows.
     *
     * @param target opened when the first line is due, so that a refusal can still be answered as one
     */
    void csv(CsvStream.Target target) {
        var csv = new CsvStream(columns.names(), target);
        rows.read(new Parameters(), entry -> csv.row(columns.row(entry)));
        csv.finish();
    }
}
