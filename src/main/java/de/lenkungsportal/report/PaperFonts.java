package de.lenkungsportal.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of the papers: one for German, and others for names in other scripts, in the order in which a letter is looked for. */
enum PaperFonts {
    REGULAR("Source Sans 3", "SourceSans3-Regular", 400),
    SEMIBOLD("Source Sans 3", "SourceSans3-Semibold", 600),
    ARABIC("Noto Sans Arabic", "NotoSansArabic-Regular", 400),
    /** Hebrew, Armenian, Georgian, signs of all kinds. */
    DEJAVU("DejaVu Sans", "DejaVuSans", 400),
    EMOJI("Noto Emoji", "NotoEmoji-Regular", 400),
    ETHIOPIC("Noto Sans Ethiopic", "NotoSansEthiopic-Regular", 400),
    SYRIAC("Noto Sans Syriac", "NotoSansSyriac-Regular", 400),
    DEVANAGARI("Noto Sans Devanagari", "NotoSansDevanagari-Regular", 400),
    BENGALI("Noto Sans Bengali", "NotoSansBengali-Regular", 400),
    TAMIL("Noto Sans Tamil", "NotoSansTamil-Regular", 400),
    THAI("Noto Sans Thai", "NotoSansThai-Regular", 400),
    CHINESE("Droid Sans Fallback", "DroidSansFallbackFull", 400);

    /** Which characters each font has; read once, as the big ones take a while. */
    private static final Map<PaperFonts, CmapLookup> LETTERS = new EnumMap<>(PaperFonts.class);

    static {
        for (PaperFonts font : values()) {
            try (TrueTypeFont read = font.read()) {
                LETTERS.put(font, Objects.requireNonNull(read.getUnicodeCmapLookup()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final String family;
    private final String file;
    private final int weight;

    PaperFonts(String family, String file, int weight) {
        this.family = family;
        this.file = file;
        this.weight = weight;
    }

    /** The families as CSS lists them. */
    static String families() {
        return Arrays.stream(values())
                .map(font -> "'" + font.family + "'")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The text with the code point in place of a character that no font has; signs that are never seen are left out. */
    static String printable(String text) {
        if (text.codePoints().allMatch(REGULAR::has)) {
            return text;
        }
        var printable = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (Character.isWhitespace(each) || Arrays.stream(values()).anyMatch(font -> font.has(each))) {
                printable.appendCodePoint(each);
            } else if (Character.getType(each) != Character.FORMAT
                    && !Objects.equals(Character.UnicodeBlock.of(each), Character.UnicodeBlock.VARIATION_SELECTORS)) {
                printable.append("[U+%04X]".formatted(each));
            }
        });
        return printable.toString();
    }

    /** Registers those that the text needs. */
    static void register(PdfRendererBuilder builder, PDDocument pdf, String text) throws IOException {
        for (PaperFonts font : values()) {
            if (font == REGULAR || font == SEMIBOLD || text.codePoints().anyMatch(each -> font.isFirstWith(each))) {
                builder.useFont(font.supplier(pdf), font.family, font.weight, FontStyle.NORMAL, true);
            }
        }
    }

    private boolean isFirstWith(int codePoint) {
        return Arrays.stream(values())
                .filter(font -> font.has(codePoint))
                .findFirst()
                .filter(this::equals)
                .isPresent();
    }

    private boolean has(int codePoint) {
        return Objects.requireNonNull(LETTERS.get(this)).getGlyphId(codePoint) > 0;
    }

    /** Without ligatures: their glyphs have no character, so that nobody could search or hear the word (ISO 14289-1, 7.21.7). */
    private PDFontSupplier supplier(PDDocument pdf) throws IOException {
        TrueTypeFont font = read();
        font.setEnableGsub(false);
        return new PDFontSupplier(PDType0Font.load(pdf, font, true));
    }

    private TrueTypeFont read() throws IOException {
        try (InputStream in = Objects.requireNonNull(PaperFonts.class.getResourceAsStream("/fonts/" + file + ".ttf"))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }
}
