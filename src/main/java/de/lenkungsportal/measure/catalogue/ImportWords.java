package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.DayText;
import de.lenkungsportal.ingest.Vocabulary;
import de.lenkungsportal.measure.Childcare;
import de.lenkungsportal.measure.Continuation;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureScope;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.municipality.Municipality;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people may write in the cells of a file of measures: the words of the catalogue, the codes, and what is usual. */
record ImportWords(MeasureWords words) {

    private static final String YES = "ja";
    private static final String NO = "nein";
    private static final Pattern SHORT = Pattern.compile("([^:(]+)[:(].*");
    private static final Pattern BRACKETS = Pattern.compile(".*\\(([^)]+)\\)");

    <E extends Enum<E>> Vocabulary<E> all(Class<E> codes) {
        return Vocabulary.of(List.of(codes.getEnumConstants()), words.messages());
    }

    <E extends Enum<E>> Vocabulary<E> only(List<E> codes) {
        return Vocabulary.of(codes, words.messages());
    }

    /** "2 Profiling", the word or the number alone. */
    Vocabulary<Step> steps() {
        return Vocabulary.of(
                List.of(Step.values()),
                step -> List.of(words.step(step), words.label(step), String.valueOf(step.number()), step.name()));
    }

    Vocabulary<LanguageLevel> levels() {
        return all(LanguageLevel.class)
                .and(words.exit(LanguageLevel.NONE), LanguageLevel.NONE)
                .and("keines", LanguageLevel.NONE);
    }

    Vocabulary<Childcare> childcare() {
        return all(Childcare.class)
                .and(YES, Childcare.YES)
                .and(NO, Childcare.NO)
                .and(words.text("ka"), Childcare.NOT_STATED);
    }

    Vocabulary<Continuation> continuation() {
        return all(Continuation.class)
                .and(YES, Continuation.YES)
                .and("bis zum Ende", Continuation.UNTIL_END)
                .and(NO, Continuation.NO)
                .and(words.text("ka"), Continuation.NOT_STATED);
    }

    /** Yes and no answer whether one may enter at any time. */
    Vocabulary<EntryMode> entry() {
        return all(EntryMode.class)
                .and(YES, EntryMode.ROLLING)
                .and(NO, EntryMode.FIXED)
                .and(words.text("ka"), EntryMode.NOT_STATED);
    }

    /** Exports tell since when: that means yes, as of the day of the import. */
    CellType<Publication> publication() {
        Vocabulary<Publication> known =
                all(Publication.class).and(YES, Publication.PUBLISHED).and(NO, Publication.INTERNAL);
        CellType<Publication> word = CellType.one(known);
        return new CellType<>(
                        text -> known.one(text).or(() -> DayText.stand(text).map(day -> Publication.PUBLISHED)),
                        word.problemKey(),
                        word.arguments(),
                        word.words())
                .shownAs(known::word);
    }

    /**
     * Keys by names or keys, of which spreadsheet programs drop the first zero; for a measure that belongs to no municipality the
     * code of its scope.
     */
    CellType<Set<String>> municipalities(Municipality own, List<Municipality> all) {
        Vocabulary<String> known = Vocabulary.of(
                        all, each -> List.of(each.name(), each.ags(), each.ags().replaceFirst("^0", "")))
                .map(Municipality::ags);
        for (MeasureScope scope : List.of(MeasureScope.NRW, MeasureScope.NOT_STATED)) {
            known = known.and(words.label(scope), scope.name());
        }
        Vocabulary<String> places = known;
        return new CellType<Set<String>>(places::several, "catalogue.import.where", List.of(own.name()))
                .shownAs(keys -> keys.stream().map(places::word).collect(Collectors.joining(", ")));
    }

    /** "§ 45 SGB III" and "FbW" are as good as the whole title. */
    CellType<Set<String>> legalBases(List<LegalBasis> bases) {
        return CellType.several(Vocabulary.of(bases, ImportWords::names).map(LegalBasis::id));
    }

    private static List<String> names(LegalBasis basis) {
        Stream<String> parts = Stream.of(SHORT, BRACKETS)
                .map(part -> part.matcher(basis.title()))
                .filter(Matcher::matches)
                .map(part -> part.group(1).strip());
        return Stream.concat(parts, Stream.of(basis.title(), basis.id())).toList();
    }
}
