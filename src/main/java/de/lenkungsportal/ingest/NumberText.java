package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.Count.Mark;
import de.lenkungsportal.ingest.Count.Sign;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as people, spreadsheets and statistical offices write them. */
public final class NumberText {

    /** Which sign parts the whole from the rest. */
    public enum Decimal {
        /** 1.234,5 and 1 234,5. */
        COMMA("-?(\\d{1,3}([. ']\\d{3})+|\\d{1,15})(,\\d{1,6})?", "."),
        /** 1,234.5 and 1234.5. */
        POINT("-?(\\d{1,3}([, ']\\d{3})+|\\d{1,15})(\\.\\d{1,6})?", ","),
        /** Either sign, none for thousands. */
        EITHER("-?\\d{1,15}([.,]\\d{1,6})?", "");

        private final Pattern form;
        private final String thousands;

        Decimal(String form, String thousands) {
            this.form = Pattern.compile(form);
            this.thousands = thousands;
        }
    }

    private static final Pattern SMALL = Pattern.compile("<\\s?\\d{1,3}");
    private static final Pattern BRACKETS = Pattern.compile("\\((.+)\\)");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(.*\\d)(?:\\s+(\\d{1,2}|[a-z]|\\*{1,3})\\)|\\s?([¹²³⁴-⁹]{1,2})\\)?|\\s?(\\*{1,3}))");
    private static final Pattern LETTER = Pattern.compile("(.*[\\d)])\\s?([rps])");
    private static final Pattern BEFORE = Pattern.compile(
            "(ca\\.?|circa|rund|etwa|~|≈|mind\\.?|mindestens|≥|>=|höchst\\.?|höchstens|max\\.?|≤|<=)\\s*(.+)");

    private static final Map<String, Sign> SIGNS = Map.ofEntries(
            Map.entry(".", Sign.SECRET),
            Map.entry("·", Sign.SECRET),
            Map.entry("geheim", Sign.SECRET),
            Map.entry("geschützt", Sign.SECRET),
            Map.entry("*", Sign.SMALL),
            Map.entry("x", Sign.NO_SENSE),
            Map.entry("trifft nicht zu", Sign.NO_SENSE),
            Map.entry("...", Sign.LATER),
            Map.entry("…", Sign.LATER),
            Map.entry("noch nicht gemeldet", Sign.LATER),
            Map.entry("/", Sign.UNSURE),
            Map.entry("k.a.", Sign.NOT_STATED),
            Map.entry("k. a.", Sign.NOT_STATED),
            Map.entry("ka", Sign.NOT_STATED),
            Map.entry("keine angabe", Sign.NOT_STATED),
            Map.entry("n.v.", Sign.NOT_STATED));

    private NumberText() {}

    /** Empty where the text is neither a number nor a sign. A hyphen or dash alone is nothing at all: exactly zero. */
    public static Optional<Count> count(String text, Decimal decimal) {
        String plain = text.strip().replace('−', '-');
        if (plain.matches("[-–—]")) {
            return Optional.of(new Count.Stated(BigDecimal.ZERO, EnumSet.noneOf(Mark.class), ""));
        }
        Optional<Sign> sign = sign(plain);
        if (sign.isPresent()) {
            return Optional.of(new Count.Absent(sign.get()));
        }
        var marks = EnumSet.noneOf(Mark.class);
        String footnote = "";
        Matcher note = FOOTNOTE.matcher(plain);
        if (note.matches()) {
            footnote = note.group(2) != null ? note.group(2) : note.group(3) != null ? note.group(3) : note.group(4);
            plain = note.group(1).strip();
        }
        Matcher letter = LETTER.matcher(plain);
        if (letter.matches()) {
            marks.add(
                    switch (letter.group(2)) {
                        case "r" -> Mark.CORRECTED;
                        case "p" -> Mark.PRELIMINARY;
                        default -> Mark.ESTIMATED;
                    });
            plain = letter.group(1).strip();
        }
        Matcher brackets = BRACKETS.matcher(plain);
        if (brackets.matches()) {
            marks.add(Mark.UNCERTAIN);
            plain = brackets.group(1).strip();
        }
        Matcher before = BEFORE.matcher(plain.toLowerCase(Locale.GERMAN));
        if (before.matches()) {
            marks.add(mark(before.group(1)));
            plain = before.group(2).strip();
        }
        String note1 = footnote;
        return number(plain, decimal).map(number -> new Count.Stated(number, marks, note1));
    }

    /** A number and nothing else. */
    public static Optional<BigDecimal> number(String text, Decimal decimal) {
        String plain = text.strip().replace('−', '-');
        if (!decimal.form.matcher(plain).matches()) {
            return Optional.empty();
        }
        String digits = plain.replace(" ", "").replace("'", "");
        return Optional.of(new BigDecimal(
                decimal.thousands.isEmpty()
                        ? digits.replace(',', '.')
                        : digits.replace(decimal.thousands, "").replace(',', '.')));
    }

    /** 1.234,567: with every decimal that was written, so that nothing of what was read is hidden. */
    static String german(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(number);
    }

    static Optional<Sign> sign(String text) {
        String plain = text.strip().toLowerCase(Locale.GERMAN);
        return SMALL.matcher(plain).matches() ? Optional.of(Sign.SMALL) : Optional.ofNullable(SIGNS.get(plain));
    }

    private static Mark mark(String word) {
        return switch (word.charAt(0)) {
            case '≥', '>' -> Mark.AT_LEAST;
            case '≤', '<', 'h' -> Mark.AT_MOST;
            case 'm' -> word.startsWith("max") ? Mark.AT_MOST : Mark.AT_LEAST;
            default -> Mark.ABOUT;
        };
    }
}
