package de.lenkungsportal.survey.questionnaire;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.IndicatorContent;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.survey.Question.Break;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a question may be: held to the catalogue, and to the question of the same code in the questionnaire before. */
@Component
class QuestionRules {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_HELP = 1000;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_CODE = 60;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final IndicatorNames indicators;
    private final ProfileDimensionNames dimensions;
    private final Messages messages;

    QuestionRules(IndicatorNames indicators, ProfileDimensionNames dimensions, Messages messages) {
        this.indicators = indicators;
        this.dimensions = dimensions;
        this.messages = messages;
    }

    /**
     * @param codes of all questions; one that is made is added
     * @param before questions of the questionnaire that this one is based on
     */
    QuestionContent checked(
            QuestionInput input, QuestionContent given, Set<String> codes, List<QuestionContent> before) {
        String label = input.all().line(QuestionnaireContent.QUESTIONS, given.label(), LONGEST_LABEL);
        input.require(label != null, "label");
        String word = Objects.requireNonNullElse(label, "");
        String code = given.code().isBlank() ? free(slug(word), codes) : given.code();
        input.require(code.length() <= LONGEST_CODE && CODE.matcher(code).matches(), "code");
        input.require((given.indicator() == null) != (given.dimension() == null), "asks");
        boolean asksFigure = given.indicator() != null;
        if (asksFigure) {
            checkFigure(input, given);
        } else if (given.dimension() != null) {
            input.require(
                    dimensions
                            .find(given.dimension())
                            .filter(each -> !each.content().retired())
                            .isPresent(),
                    "dimension");
        }
        var read = new QuestionContent(
                code,
                word,
                input.all().optional(QuestionnaireContent.QUESTIONS, given.help(), LONGEST_HELP),
                given.required(),
                given.partOf() == null || given.partOf().isBlank() ? null : given.partOf(),
                given.indicator(),
                asksFigure ? given.rechtskreis() : null,
                carrier(given),
                asksFigure ? given.function() : null,
                asksFigure ? Objects.requireNonNullElse(given.stage(), Stage.ACTUAL) : null,
                asksFigure ? given.breakdown() : Breakdown.NONE,
                asksFigure ? List.copyOf(new LinkedHashSet<>(given.units())) : List.of(),
                given.dimension(),
                given.change(),
                input.all().optional(QuestionnaireContent.QUESTIONS, given.changeNote(), LONGEST_NOTE));
        return compared(input, read, before);
    }

    private static @Nullable Carrier carrier(QuestionContent given) {
        return given.indicator() == null
                ? null
                : Carrier.entered(given.carrier(), given.indicator(), given.function(), given.breakdown());
    }

    private void checkFigure(QuestionInput input, QuestionContent given) {
        IndicatorContent is = indicators
                .content(Objects.requireNonNull(given.indicator()))
                .filter(each -> !each.retired())
                .orElse(null);
        input.require(is != null, "indicator");
        if (is == null) {
            return;
        }
        input.require(!given.units().isEmpty() && is.units().containsAll(given.units()), "units");
        input.require(
                given.breakdown().values().entrySet().stream()
                        .allMatch(each -> is.dimensions().contains(each.getKey())
                                && indicators.dimensions().stream()
                                        .anyMatch(known -> known.code().equals(each.getKey())
                                                && known.values().containsKey(each.getValue()))),
                "breakdown");
    }

    /** Says what differs from the question before: units by themselves, all else by whoever writes it. */
    private QuestionContent compared(QuestionInput input, QuestionContent read, List<QuestionContent> before) {
        QuestionContent last = before.stream()
                .filter(each -> each.code().equals(read.code()))
                .findFirst()
                .orElse(null);
        if (last != null && read.hasOtherUnits(last)) {
            return read.changed(Break.UNIT, unitNote(read, last));
        }
        if (read.change() == Break.DEFINITION) {
            input.require(last != null, "noneBefore");
            input.require(read.changeNote() != null, "changeNote");
            return read;
        }
        input.require(last == null || read.asksAs(last), "asksOther");
        return read.changed(null, null);
    }

    private String unitNote(QuestionContent now, QuestionContent last) {
        String said = messages.text("surveyquestionnaire.unitNote", units(last.units()), units(now.units()));
        String given = now.changeNote();
        if (given == null) {
            return said;
        }
        boolean isKept = given.startsWith(said) || now.change() == Break.UNIT;
        return isKept ? (given.startsWith(said) ? given : said) : said + " " + given;
    }

    private String units(List<Unit> units) {
        return units.stream()
                .map(unit -> messages.label("UnitName", unit.name()))
                .collect(Collectors.joining(", "));
    }

    /** A word of small letters, digits and hyphens; cut where it is long. */
    static String slug(String text) {
        String plain = text.toLowerCase(Locale.GERMANY)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String letters = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("[^a-z0-9 _./-]", "");
        String slug = letters.replaceAll("[^a-z0-9]+", "-");
        return trimmed(slug.substring(0, Math.min(40, slug.length())));
    }

    private static String trimmed(String slug) {
        String trimmed = slug.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "frage" : trimmed;
    }

    private static String free(String slug, Set<String> codes) {
        String code = codes.contains(slug)
                ? IntStream.iterate(2, number -> number + 1)
                        .mapToObj(number -> slug + "-" + number)
                        .filter(each -> !codes.contains(each))
                        .findFirst()
                        .orElseThrow()
                : slug;
        codes.add(code);
        return code;
    }

    /** @param id of a questionnaire, whose Fassung stands at its end */
    static String withoutNumber(String id, int number) {
        String end = "-" + number;
        return id.endsWith(end) ? id.substring(0, id.length() - end.length()) : id;
    }
}
