package de.lenkungsportal.report;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.api.CsvCells;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * XLSX for people: a worksheet a table, with the caption above, a frozen header with filters, days as days, and print set up for A4
 * in landscape with the header on each page.
 */
final class XlsxWriter {

    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");
    private static final int DAY = 10;
    private static final double SECONDS_OF_A_DAY = 86_400;
    private static final double LINE_HEIGHT = 15;
    private static final double HIGHEST = 409;

    /** Bold letters are wider: a header has room for so much less. */
    private static final int BOLD = 1;

    /** Characters that A4 in landscape holds when it is read with care. */
    private static final int READABLE = 330;

    /** In inches. */
    private static final float MARGIN = 0.4f;

    private static final String HEADER_COLOR = "E6EDF2";

    private XlsxWriter() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Lenkungsportal", "1.0")) {
            for (Sheet.Table table : sheet.tables()) {
                try (Worksheet page = workbook.newWorksheet(sheetName(table.title()))) {
                    write(sheet.caption(), table, page);
                }
            }
        }
    }

    /** Without what Excel allows in no name of a worksheet, of at most 31 characters. */
    private static String sheetName(String title) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\']+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= 31 ? plain : plain.substring(0, 30).strip() + "…";
    }

    static void write(EntrySheet entry, OutputStream out) throws IOException {
        Sheet.Table table = entry.sheet().tables().getFirst();
        try (var workbook = new Workbook(out, "Lenkungsportal", "1.0");
                Worksheet page = workbook.newWorksheet(sheetName(table.title()))) {
            int head = write(entry.sheet().caption(), table, page);
            EntryCells.open(page, head, table, entry);
        }
    }

    /** @return the row of the header */
    private static int write(List<String> caption, Sheet.Table table, Worksheet page) {
        List<Integer> widths = ColumnWidths.of(table);
        int last = table.header().size() - 1;
        for (int column = 0; column <= last; column++) {
            page.width(column, widths.get(column));
        }
        int head = caption(
                caption, page, last, widths.stream().mapToInt(each -> each).sum());
        for (int column = 0; column <= last; column++) {
            page.value(head, column, CsvCells.harmless(table.header().get(column)));
            page.style(head, column)
                    .bold()
                    .fillColor(HEADER_COLOR)
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
        }
        height(
                page,
                head,
                table.header(),
                widths.stream().map(width -> width - BOLD).toList());
        int line = head;
        for (List<@Nullable Object> row : table.rows()) {
            line++;
            height(page, line, row, widths);
            for (int column = 0; column <= last; column++) {
                cell(page, line, column, row.get(column));
            }
        }
        page.freezePane(0, head + 1);
        page.setAutoFilter(head, 0, line, last);
        print(page, head, widths);
        return head;
    }

    /** As high as its longest cell is in lines: not every program measures wrapped text when it opens a file. */
    private static void height(Worksheet page, int line, List<? extends @Nullable Object> cells, List<Integer> widths) {
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof String text) {
                lines = Math.max(lines, ColumnWidths.lines(text, widths.get(column)));
            }
        }
        if (lines > 1) {
            page.rowHeight(line, Math.min(HIGHEST, LINE_HEIGHT * lines));
        }
    }

    /** @return the row below */
    private static int caption(List<String> caption, Worksheet page, int last, int width) {
        int line = 0;
        for (String text : caption) {
            page.value(line, 0, CsvCells.harmless(text));
            if (last > 0) {
                page.range(line, 0, line, last).merge();
            }
            page.rowHeight(line, LINE_HEIGHT * ColumnWidths.lines(text, width));
            if (line == 0) {
                page.style(line, 0)
                        .bold()
                        .verticalAlignment("top")
                        .wrapText(true)
                        .set();
            } else {
                page.style(line, 0).verticalAlignment("top").wrapText(true).set();
            }
            line++;
        }
        return line;
    }

    private static void cell(Worksheet page, int line, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> {
                page.value(line, column, number);
                page.style(line, column).verticalAlignment("top").set();
            }
            case LocalDate day -> day(page, line, column, day);
            case Stand stand when stand.iso().length() == DAY -> day(page, line, column, stand.firstDay());
            case Stand stand -> text(page, line, column, GermanFormat.stand(stand));
            case Instant moment -> moment(page, line, column, moment);
            case OffsetDateTime moment -> moment(page, line, column, moment.toInstant());
            case LocalTime time -> {
                page.value(line, column, time.toSecondOfDay() / SECONDS_OF_A_DAY);
                format(page, line, column, "hh:mm");
            }
            default -> text(page, line, column, value.toString());
        }
    }

    private static void day(Worksheet page, int line, int column, LocalDate day) {
        page.value(line, column, day);
        format(page, line, column, "dd.mm.yyyy");
    }

    private static void moment(Worksheet page, int line, int column, Instant moment) {
        page.value(line, column, moment.atZone(HERE).toLocalDateTime());
        format(page, line, column, "dd.mm.yyyy hh:mm");
    }

    private static void format(Worksheet page, int line, int column, String format) {
        page.style(line, column)
                .format(format)
                .horizontalAlignment("left")
                .verticalAlignment("top")
                .set();
    }

    private static void text(Worksheet page, int line, int column, String text) {
        page.value(line, column, CsvCells.harmless(text));
        page.style(line, column).verticalAlignment("top").wrapText(true).set();
    }

    /** One page wide, as long as that can be read; the first two columns stand on each page of a wider table. */
    private static void print(Worksheet page, int head, List<Integer> widths) {
        int pages = Math.ceilDiv(widths.stream().mapToInt(each -> each).sum(), READABLE);
        page.paperSize(PaperSize.A4_PAPER);
        page.pageOrientation("landscape");
        page.setFitToPage(true);
        page.fitToWidth((short) pages);
        if (pages > 1) {
            page.repeatCols(0, 1);
        }
        page.fitToHeight((short) 0);
        page.repeatRows(head);
        page.leftMargin(MARGIN);
        page.rightMargin(MARGIN);
        page.footer("&P / &N", Position.RIGHT);
    }
}
