package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.Page;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list over HTTP: a page of it as JSON, or all of it as CSV, whichever the client accepts. A controller returns it; {@link
 * ListingPages} reads {@code page} and {@code size} and answers the page, {@link ListingCsv} writes the CSV.
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
     * @param pageOnly parameters that mean nothing for the CSV
     */
    public record Of<F>(Function<Parameters, F> filter, Set<String> pageOnly) {

        /** Says that the CSV comes in one order whatever a page is sorted by; it is refused with {@code sort}. */
        public Of<F> csvInFixedOrder() {
            return new Of<>(filter, Set.of("page", "size", "sort"));
        }

        /** Entries that the database pages. */
        public <T, R> Listing<R> from(Pages<F, T> pages, Rows<F, T> rows, Function<T, R> resource, Columns<R> columns) {
            return from(pages, rows, resource, Stream::of, columns);
        }

        /**
         * Entries that the database pages, each of which is several lines of the CSV.
         *
         * @param lines the lines of one entry, in their order
         */
        public <T, R, L> Listing<R> from(
                Pages<F, T> pages,
                Rows<F, T> rows,
                Function<T, R> resource,
                Function<R, Stream<L>> lines,
                Columns<L> columns) {
            return new Listing<>(
                    (parameters, page, size) -> {
                        F asked = filter.apply(parameters);
                        Paging paging = parameters.paging(page, size);
                        parameters.done();
                        return pages.read(asked, paging.page(), paging.size()).map(resource);
                    },
                    (parameters, dialect, target) -> {
                        F asked = filter.apply(parameters);
                        parameters.done();
                        var csv = new CsvStream(columns.names(), dialect, target);
                        rows.read(
                                asked,
                                entry ->
                                        lines.apply(resource.apply(entry)).forEach(line -> csv.row(columns.row(line))));
                        csv.finish();
                    },
                    pageOnly);
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

    /** How all is written. */
    @FunctionalInterface
    interface Csv {
        void write(Parameters parameters, CsvDialect dialect, CsvStream.Target target);
    }

    private final PageOf<R> page;
    private final Csv csv;
    private final Set<String> pageOnly;

    private Listing(PageOf<R> page, Csv csv, Set<String> pageOnly) {
        this.page = page;
        this.csv = csv;
        this.pageOnly = pageOnly;
    }

    /** @param filter reads the parameters of the request and notes what is wrong with them */
    public static <F> Of<F> of(Function<Parameters, F> filter) {
        return new Of<>(filter, Set.of("page", "size"));
    }

    PageOf<R> page() {
        return page;
    }

    /** Names of the parameters with which the CSV is refused. */
    Set<String> pageOnly() {
        return pageOnly;
    }

    /**
     * Writes all rows.
     *
     * @param target opened when the first line is due, so that a refusal can still be answered as one
     */
    void csv(CsvDialect dialect, CsvStream.Target target) {
        csv.write(new Parameters(), dialect, target);
    }
}
