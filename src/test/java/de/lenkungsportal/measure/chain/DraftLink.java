package de.lenkungsportal.measure.chain;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.Childcare;
import de.lenkungsportal.measure.Continuation;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.Language;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureForm;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.MeasureScope;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.Step;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A measure with one run of three months and ten places, to be spoilt in one way. */
public final class DraftLink {

    private static final Stand STAND = new Stand("2016-05-31");

    private final String title;
    private Set<Step> steps;
    private LocalDate start;
    private @Nullable LocalDate end;
    private MeasureKind kind = MeasureKind.FOERDERKETTE;
    private @Nullable LanguageLevel entry = LanguageLevel.A0;
    private @Nullable LanguageLevel exit = LanguageLevel.A2;
    private @Nullable LanguageLevel tested;
    private Set<Rechtskreis> rechtskreise = Set.of(Rechtskreis.SGB_II);
    private Continuation continuation = Continuation.NOT_STATED;
    private Set<MeasureForm> forms = Set.of(MeasureForm.PRESENCE);
    private Set<MeasureTargetGroup> groups = Set.of();
    private List<LegalBasis> bases = List.of();
    private EntryMode mode = EntryMode.FIXED;
    private int places = 10;
    private boolean dated = true;

    DraftLink(String title, Set<Step> steps, LocalDate start) {
        this.title = title;
        this.steps = steps;
        this.start = start;
    }

    DraftLink entry(@Nullable LanguageLevel level) {
        entry = level;
        return this;
    }

    DraftLink exit(@Nullable LanguageLevel certified, @Nullable LanguageLevel real) {
        exit = certified;
        tested = real;
        return this;
    }

    DraftLink steps(Step one, Step other) {
        steps = EnumSet.of(one, other);
        return this;
    }

    DraftLink kind(MeasureKind other) {
        kind = other;
        return this;
    }

    DraftLink rechtskreise(Set<Rechtskreis> others) {
        rechtskreise = others;
        return this;
    }

    DraftLink continuation(Continuation other) {
        continuation = other;
        return this;
    }

    DraftLink form(MeasureForm form) {
        forms = Set.of(form);
        return this;
    }

    DraftLink group(MeasureTargetGroup group) {
        groups = Set.of(group);
        return this;
    }

    DraftLink basis(LegalBasis basis) {
        bases = Stream.concat(bases.stream(), Stream.of(basis)).toList();
        return this;
    }

    DraftLink from(LocalDate day) {
        start = day;
        return this;
    }

    DraftLink until(LocalDate day) {
        end = day;
        return this;
    }

    DraftLink rolling() {
        mode = EntryMode.ROLLING;
        return this;
    }

    DraftLink undated() {
        dated = false;
        return this;
    }

    DraftLink places(int number) {
        places = number;
        return this;
    }

    ChainLink link() {
        var content = new MeasureContent(
                title,
                "",
                kind,
                Carrier.JC,
                null,
                "",
                MeasureScope.NRW,
                Set.of(),
                Set.of(),
                rechtskreise,
                steps,
                new Language(entry, null, exit, tested),
                groups,
                forms,
                null,
                null,
                Childcare.NOT_STATED,
                null,
                continuation,
                null,
                null,
                null,
                STAND,
                null,
                Basis.STATED);
        LocalDate last = end == null ? start.plusMonths(3).minusDays(1) : end;
        var run = new MeasureRun(
                title,
                title,
                null,
                null,
                1,
                new RunContent(
                        dated ? start : null,
                        dated ? last : null,
                        mode,
                        places,
                        null,
                        null,
                        null,
                        STAND,
                        null,
                        Basis.STATED),
                Set.of(),
                1);
        return new ChainLink(title, title, content, bases, run);
    }
}
