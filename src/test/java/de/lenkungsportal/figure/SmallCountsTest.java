package de.lenkungsportal.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small counts of people are hidden so that nobody can work them out. */
class SmallCountsTest {

    private static final @Nullable Rechtskreis ANY = null;
    private static final @Nullable StaffFunction ALL = null;

    private final SmallCounts smallCounts = new SmallCounts(3);

    @Test
    void countsBelowTheThresholdAreHiddenAndZeroStaysZero() {
        assertThat(shown(
                        caseload(Rechtskreis.SGB_II, ALL, 0),
                        caseload(Rechtskreis.SGB_III, ALL, 1),
                        caseload(Rechtskreis.ASYLBLG, ALL, 2),
                        caseload(Rechtskreis.UNCLEAR, ALL, 3)))
                .containsExactly("0", "SUPPRESSED", "SUPPRESSED", "3");
    }

    @Test
    void staffIsNoCountOfProtectedPeople() {
        assertThat(shown(figure("a", Rechtskreis.SGB_II, ALL, Quantity.Value.exact(Unit.STAFF, BigDecimal.ONE), "p")))
                .containsExactly("1");
    }

    @Test
    void aSingleHiddenPartTakesTheNextSmallestPartWithIt() {
        assertThat(shown(
                        caseload(ANY, ALL, 60),
                        caseload(Rechtskreis.SGB_II, ALL, 38),
                        caseload(Rechtskreis.SGB_III, ALL, 20),
                        caseload(Rechtskreis.ASYLBLG, ALL, 2)))
                .containsExactly("60", "38", "SUPPRESSED", "SUPPRESSED");
    }

    @Test
    void twoHiddenPartsProtectEachOtherUnlessTheyCanOnlyBeOne() {
        assertThat(shown(
                        caseload(ANY, ALL, 63),
                        caseload(Rechtskreis.SGB_II, ALL, 60),
                        caseload(Rechtskreis.SGB_III, ALL, 1),
                        caseload(Rechtskreis.ASYLBLG, ALL, 2)))
                .containsExactly("63", "60", "SUPPRESSED", "SUPPRESSED");
        assertThat(shown(
                        caseload(ANY, ALL, 62),
                        caseload(Rechtskreis.SGB_II, ALL, 60),
                        caseload(Rechtskreis.SGB_III, ALL, 1),
                        caseload(Rechtskreis.ASYLBLG, ALL, 1)))
                .containsExactly("62", "SUPPRESSED", "SUPPRESSED", "SUPPRESSED");
    }

    @Test
    void partsAndTotalAreOneCountEvenWhenTheyStandAtDifferentPlaces() {
        assertThat(shown(
                        figure("total", Rechtskreis.SGB_III, ALL, people(132), "Übersicht"),
                        figure("a", Rechtskreis.SGB_III, StaffFunction.PLACEMENT, people(130), "Folie"),
                        figure("b", Rechtskreis.SGB_III, StaffFunction.CAREER_COUNSELLING, people(2), "Folie")))
                .containsExactly("132", "SUPPRESSED", "SUPPRESSED");
    }

    @Test
    void aHiddenValueIsHiddenAtEveryPlaceThatRepeatsIt() {
        assertThat(shown(
                        figure("total", ANY, ALL, people(12), "Übersicht"),
                        figure("a", Rechtskreis.SGB_II, ALL, people(10), "Übersicht"),
                        figure("b", Rechtskreis.SGB_III, ALL, people(2), "Übersicht"),
                        figure("again", Rechtskreis.SGB_II, ALL, people(10), "Folie")))
                .containsExactly("12", "SUPPRESSED", "SUPPRESSED", "SUPPRESSED");
    }

    @Test
    void theTotalIsHiddenWhereNoPartIsLeft() {
        assertThat(shown(
                        caseload(ANY, ALL, 3),
                        caseload(Rechtskreis.SGB_II, ALL, 1),
                        caseload(Rechtskreis.SGB_III, ALL, 1),
                        caseload(Rechtskreis.ASYLBLG, ALL, 1)))
                .containsOnly("SUPPRESSED");
    }

    @Test
    void otherUnitsStagesAndRoundsAreOtherCounts() {
        Figure persons = figure("p", Rechtskreis.SGB_II, ALL, Quantity.Value.exact(Unit.PERSON, BigDecimal.TEN), "p");
        assertThat(shown(
                        figure("t", ANY, ALL, Quantity.Value.exact(Unit.PERSON, BigDecimal.TEN), "p"),
                        persons,
                        caseload(Rechtskreis.SGB_II, ALL, 2)))
                .containsExactly("10", "10", "SUPPRESSED");
    }

    @Test
    void aRangeIsSmallWhenItsUpperEndIs() {
        var small = new Quantity.Value(Unit.PERSON, Qualifier.RANGE, BigDecimal.ZERO, BigDecimal.TWO);
        var large = new Quantity.Value(Unit.PERSON, Qualifier.RANGE, BigDecimal.ONE, BigDecimal.TEN);
        assertThat(smallCounts.isSensitive(small)).isTrue();
        assertThat(smallCounts.isSensitive(large)).isFalse();
        assertThat(SmallCounts.hide(small)).isEqualTo(new Quantity.None(Unit.PERSON, Missing.SUPPRESSED));
    }

    @Test
    void aHiddenFigureKeepsNoNoteThatCouldRepeatItsValue() {
        Figure hidden = smallCounts
                .suppress(List.of(caseload(Rechtskreis.SGB_II, ALL, 2)))
                .getFirst();
        assertThat(hidden.note()).isNull();
    }

    @Test
    void statedGapsStayWhatTheyAre() {
        assertThat(shown(
                        figure("k.A.", ANY, ALL, new Quantity.None(Unit.CUSTOMER, Missing.NOT_STATED), "p"),
                        caseload(Rechtskreis.SGB_II, ALL, 2)))
                .containsExactly("NOT_STATED", "SUPPRESSED");
    }

    @Test
    void theThresholdCanBeSwitchedOffButNotMadeUseless() {
        assertThat(new SmallCounts(0).hidden(List.of(caseload(Rechtskreis.SGB_II, ALL, 1))))
                .isEmpty();
        assertThatThrownBy(() -> new SmallCounts(2)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Random consistent tables; a reader who tries every table that fits what is shown finds two or more for each secret. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noHiddenCountCanBeWorkedOutFromWhatIsShown(long seed) {
        var random = new Random(seed);
        for (int trial = 0; trial < 150; trial++) {
            List<Figure> stated = randomTable(random);
            Map<String, Figure> shown = new HashMap<>();
            smallCounts.suppress(stated).forEach(figure -> shown.put(figure.id(), figure));
            for (Figure figure : stated) {
                BigDecimal value = figure.value();
                if (value != null && value.signum() > 0 && value.intValue() < 3) {
                    assertThat(possibleValues(figure.id(), shown))
                            .as("seed %d, trial %d: %s of %s", seed, trial, figure.id(), values(stated))
                            .hasSizeGreaterThan(1);
                }
                if (value != null && value.signum() == 0) {
                    assertThat(shown.get(figure.id())).isEqualTo(figure);
                }
            }
        }
    }

    private static final List<Rechtskreis> ROWS = List.of(Rechtskreis.SGB_II, Rechtskreis.SGB_III);
    private static final List<StaffFunction> COLUMNS =
            List.of(StaffFunction.PLACEMENT, StaffFunction.RECEPTION, StaffFunction.BENEFITS);

    /** All inner cells, and some of the totals. */
    private static List<Figure> randomTable(Random random) {
        int columns = 1 + random.nextInt(COLUMNS.size());
        int most = random.nextBoolean() ? 3 : 6;
        var figures = new ArrayList<Figure>();
        int[] byRow = new int[ROWS.size()];
        int[] byColumn = new int[columns];
        for (int r = 0; r < ROWS.size(); r++) {
            for (int c = 0; c < columns; c++) {
                int value = random.nextInt(most + 1);
                byRow[r] += value;
                byColumn[c] += value;
                figures.add(figure(r + "" + c, ROWS.get(r), COLUMNS.get(c), people(value), "p"));
            }
        }
        for (int r = 0; r < ROWS.size(); r++) {
            if (random.nextInt(4) > 0) {
                figures.add(figure(r + "x", ROWS.get(r), ALL, people(byRow[r]), "p"));
            }
        }
        for (int c = 0; c < columns; c++) {
            if (random.nextInt(4) > 0) {
                figures.add(figure("x" + c, ANY, COLUMNS.get(c), people(byColumn[c]), "p"));
            }
        }
        if (random.nextInt(4) > 0) {
            figures.add(figure("xx", ANY, ALL, people(byRow[0] + byRow[1]), "p"));
        }
        return figures;
    }

    private static Set<Integer> possibleValues(String secret, Map<String, Figure> shown) {
        List<String> inner =
                shown.keySet().stream().filter(id -> !id.contains("x")).sorted().toList();
        var possible = new TreeSet<Integer>();
        tryAll(inner, 0, new HashMap<>(), shown, secret, possible);
        return possible;
    }

    private static void tryAll(
            List<String> inner,
            int next,
            Map<String, Integer> table,
            Map<String, Figure> shown,
            String secret,
            Set<Integer> possible) {
        if (possible.size() > 1 || shown.keySet().stream().anyMatch(id -> exceeds(shown.get(id), sum(id, table)))) {
            return;
        }
        if (next == inner.size()) {
            for (String id : shown.keySet()) {
                int sum = sum(id, table);
                if (!agrees(shown.get(id), sum)) {
                    return;
                }
            }
            possible.add(sum(secret, table));
            return;
        }
        for (int value = 0; value <= 8; value++) {
            if (agrees(shown.get(inner.get(next)), value)) {
                table.put(inner.get(next), value);
                tryAll(inner, next + 1, table, shown, secret, possible);
            }
        }
        table.remove(inner.get(next));
    }

    private static int sum(String id, Map<String, Integer> table) {
        return table.entrySet().stream()
                .filter(cell -> (id.charAt(0) == 'x'
                                || id.charAt(0) == cell.getKey().charAt(0))
                        && (id.charAt(1) == 'x' || id.charAt(1) == cell.getKey().charAt(1)))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean exceeds(@Nullable Figure shown, int sum) {
        return shown != null && shown.value() != null && shown.value().intValue() < sum;
    }

    private static boolean agrees(@Nullable Figure shown, int value) {
        return shown != null
                && (shown.value() == null ? value > 0 : shown.value().intValue() == value);
    }

    private List<String> shown(Figure... figures) {
        return values(smallCounts.suppress(List.of(figures)));
    }

    private static List<String> values(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.value() == null
                        ? String.valueOf(figure.missing())
                        : figure.value().toPlainString())
                .toList();
    }

    private static Quantity people(int value) {
        return Quantity.Value.exact(Unit.CUSTOMER, BigDecimal.valueOf(value));
    }

    private static Figure caseload(@Nullable Rechtskreis rechtskreis, @Nullable StaffFunction function, int value) {
        return figure(rechtskreis + "-" + function, rechtskreis, function, people(value), "p");
    }

    private static Figure figure(
            String id,
            @Nullable Rechtskreis rechtskreis,
            @Nullable StaffFunction function,
            Quantity quantity,
            String place) {
        return new Figure(
                id,
                About.area("05913000"),
                "2016-03",
                Indicator.CASELOAD,
                rechtskreis,
                null,
                function,
                Breakdown.NONE,
                Stage.ACTUAL,
                quantity,
                new Stand("2016-03"),
                new SourcePlace("000", place),
                Basis.STATED,
                null,
                "Anmerkung",
                null,
                1);
    }

    @Test
    void countsOfTheLandPointAtNobodyButThoseOfAnInstitutionDo() {
        Figure small = figure("small", null, null, people(2), "p");
        assertThat(smallCounts.hidden(List.of(at(small, new About("05000000", null)))))
                .isEmpty();
        assertThat(smallCounts.hidden(List.of(at(small, new About("00000000", null)))))
                .isEmpty();
        assertThat(smallCounts.hidden(List.of(at(small, new About("05000000", "reception-centre")))))
                .containsExactly("small");
        assertThat(smallCounts.hidden(List.of(at(small, new About("02000000", null)))))
                .containsExactly("small");
    }

    @Test
    void aPartOfABreakdownIsProtectedWithItsTotal() {
        Figure total = figure("total", null, null, people(12), "p");
        Figure young = at(figure("young", null, null, people(2), "p"), Breakdown.parse("AGE=U25"));
        Figure old = at(figure("old", null, null, people(10), "p"), Breakdown.parse("AGE=O25"));
        assertThat(smallCounts.hidden(List.of(total, young, old))).containsExactlyInAnyOrder("young", "old");
    }

    private static Figure at(Figure figure, About about) {
        return copy(figure, about, figure.breakdown());
    }

    private static Figure at(Figure figure, Breakdown breakdown) {
        return copy(figure, figure.about(), breakdown);
    }

    private static Figure copy(Figure figure, About about, Breakdown breakdown) {
        return new Figure(
                figure.id(),
                about,
                figure.round(),
                figure.indicator(),
                figure.rechtskreis(),
                figure.carrier(),
                figure.function(),
                breakdown,
                figure.stage(),
                figure.quantity(),
                figure.asOf(),
                figure.source(),
                figure.basis(),
                figure.flag(),
                figure.note(),
                null,
                figure.version());
    }
}
