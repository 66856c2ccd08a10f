package de.lenkungsportal.measure.board;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.measure.MeasureRow;
import de.lenkungsportal.measure.chain.BoardWords;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One offer of the board in words, for the table and the export.
 *
 * @param cells one text a column, empty where nothing is stated
 * @param measure that it adds to a chain, null where it stands for none
 */
record BoardRow(List<String> cells, @Nullable String measure, Basis basis) {

    static final List<String> COLUMNS =
            List.of("title", "lane", "who", "steps", "language", "groups", "places", "status", "basis", "source");

    static List<BoardRow> ofBoard(Board board, BoardWords words) {
        return board.rows().stream().map(row -> of(row, words)).toList();
    }

    private static BoardRow of(MeasureRow row, BoardWords words) {
        return new BoardRow(
                List.of(
                        row.content().title(),
                        words.label(row.content().kind()),
                        words.where(row.content(), row.municipalities()),
                        row.content().steps().isEmpty()
                                ? ""
                                : String.join(
                                        ", ",
                                        row.content().steps().stream()
                                                .sorted()
                                                .map(words::step)
                                                .toList()),
                        words.language(row.content().language()),
                        words.labels(row.content().targetGroups()),
                        words.places(row.places()),
                        words.status(row.status(), row.content().asOf()),
                        words.label(row.content().basis()),
                        source(row.content().source(), words) + ", "
                                + GermanFormat.stand(row.content().asOf())),
                row.id(),
                row.content().basis());
    }

    static List<BoardRow> ofWall(List<WallEntry> entries, BoardWords words) {
        return entries.stream()
                .map(entry -> new BoardRow(
                        List.of(
                                entry.label(),
                                words.label(entry.lane()),
                                words.label(entry.offeredBy()),
                                words.span(entry.first(), entry.last()),
                                "",
                                "",
                                "",
                                words.label(entry.reading()),
                                words.label(Basis.STATED),
                                source(entry.source(), words)),
                        entry.measure(),
                        Basis.STATED))
                .toList();
    }

    private static String source(@Nullable SourcePlace source, BoardWords words) {
        return source == null ? words.text("ownEntry") : words.text("source", source.source(), source.place());
    }

    static Sheet sheet(BoardWords words, String heading, String sentence, List<BoardRow> rows) {
        return new Sheet(
                "foerderketten",
                List.of(heading, sentence),
                COLUMNS.stream().map(column -> words.text("column." + column)).toList(),
                rows.stream()
                        .<List<@Nullable Object>>map(row -> new ArrayList<>(row.cells()))
                        .toList());
    }
}
