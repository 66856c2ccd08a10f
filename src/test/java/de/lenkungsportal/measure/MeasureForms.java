package de.lenkungsportal.measure;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures as tests enter them. */
public final class MeasureForms {

    private static final Stand STAND = new Stand("2016-05-31");

    private MeasureForms() {}

    public static MeasureContent single(String ags, String title, Step step) {
        return content(ags, title, MeasureKind.EINZELMASSNAHME, Set.of(step), Set.of(), Language.NOT_STATED, null);
    }

    public static MeasureContent contact(String ags, String contact) {
        return content(
                ags,
                "Test",
                MeasureKind.EINZELMASSNAHME,
                Set.of(Step.COUNSELLING),
                Set.of(),
                Language.NOT_STATED,
                contact);
    }

    public static MeasureContent course421(String ags) {
        return language(ags, "Einstiegskurs", LanguageLevel.A0, LanguageLevel.A1, Set.of("SGB_III_421"));
    }

    static MeasureContent language(
            String ags, String title, LanguageLevel from, LanguageLevel to, Set<String> legalBases) {
        return content(
                ags, title, MeasureKind.SPRACHANGEBOT, Set.of(), legalBases, new Language(from, null, to, null), null);
    }

    private static MeasureContent content(
            String ags,
            String title,
            MeasureKind kind,
            Set<Step> steps,
            Set<String> legalBases,
            Language language,
            @Nullable String contact) {
        return new MeasureContent(
                title,
                "",
                kind,
                Carrier.JC,
                null,
                "",
                MeasureScope.LOCAL,
                Set.of(ags),
                legalBases,
                Set.of(Rechtskreis.SGB_II),
                steps,
                language,
                Set.of(),
                Set.of(),
                null,
                null,
                Childcare.NOT_STATED,
                null,
                Continuation.NOT_STATED,
                null,
                contact,
                null,
                STAND,
                null,
                Basis.STATED);
    }
}
