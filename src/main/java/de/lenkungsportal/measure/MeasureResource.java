package de.lenkungsportal.measure;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measure as the API says it; the members of a CSV row and of a JSON record are the same words. Sets are sorted; in CSV they
 * stand in one cell, separated by a blank.
 *
 * @param ags the municipalities that offer it
 * @param lead the one of them that writes it, null where it belongs to none
 * @param steps numbers 0 to 9
 * @param nextStart and the counts stand in lists alone; null where they are not stated
 */
public record MeasureResource(
        String id,
        int version,
        List<String> ags,
        @Nullable String lead,
        MeasureScope scope,
        String title,
        String description,
        MeasureKind kind,
        MeasureStatus status,
        @Nullable Carrier carrier,
        String provider,
        List<String> legalBases,
        List<Rechtskreis> rechtskreise,
        List<Integer> steps,
        @Nullable LanguageLevel entryLevel,
        @Nullable LevelProof entryProof,
        @Nullable LanguageLevel exitLevel,
        @Nullable LanguageLevel exitTested,
        List<MeasureTargetGroup> targetGroups,
        List<MeasureForm> forms,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable Integer durationDays,
        Childcare childcare,
        @Nullable String funding,
        Continuation continuation,
        @Nullable String continuationFunding,
        @Nullable LocalDate publishedOn,
        @Nullable String contactFunction,
        @Nullable LocalDate nextStart,
        @Nullable Integer places,
        @Nullable Integer free,
        @Nullable String note,
        Stand asOf,
        @Nullable String source,
        @Nullable String sourcePlace,
        Basis basis)
        implements Versioned {

    public static final Columns<MeasureResource> COLUMNS =
            Columns.of(MeasureResource.class).without("version");

    public static MeasureResource of(MeasureRow row) {
        return of(
                row.id(),
                row.version(),
                row.content(),
                row.lead(),
                row.status(),
                row.publishedOn(),
                row.nextStart(),
                row.places(),
                row.free());
    }

    public static MeasureResource of(Measure measure) {
        return of(
                measure.id(),
                measure.version(),
                measure.content(),
                measure.lead(),
                measure.status(),
                measure.publishedOn(),
                null,
                null,
                null);
    }

    private static MeasureResource of(
            String id,
            int version,
            MeasureContent content,
            @Nullable String lead,
            MeasureStatus status,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate nextStart,
            @Nullable Integer places,
            @Nullable Integer free) {
        return new MeasureResource(
                id,
                version,
                sorted(content.municipalities()),
                lead,
                content.scope(),
                content.title(),
                content.description(),
                content.kind(),
                status,
                content.carrier(),
                content.providerWords(),
                sorted(content.legalBases()),
                sorted(content.rechtskreise()),
                content.steps().stream().sorted().map(Step::number).toList(),
                content.language().entry(),
                content.language().proof(),
                content.language().exit(),
                content.language().exitTested(),
                sorted(content.targetGroups()),
                sorted(content.forms()),
                content.hoursPerWeek(),
                content.durationDays(),
                content.childcare(),
                content.funding(),
                content.continuation(),
                content.continuationFunding(),
                publishedOn,
                content.contactFunction(),
                nextStart,
                places,
                free,
                content.note(),
                content.asOf(),
                content.source() == null ? null : content.source().source(),
                content.source() == null ? null : content.source().place(),
                content.basis());
    }

    private static <T extends Comparable<? super T>> List<T> sorted(Collection<T> set) {
        return set.stream().sorted().toList();
    }

    /** The body of a new or changed measure. */
    public record MeasureInput(
            @Nullable List<String> ags,
            String title,
            @Nullable String description,
            MeasureKind kind,
            @Nullable Carrier carrier,
            @Nullable String provider,
            @Nullable Set<String> legalBases,
            @Nullable Set<Rechtskreis> rechtskreise,
            @Nullable List<Integer> steps,
            @Nullable LanguageLevel entryLevel,
            @Nullable LevelProof entryProof,
            @Nullable LanguageLevel exitLevel,
            @Nullable LanguageLevel exitTested,
            @Nullable Set<MeasureTargetGroup> targetGroups,
            @Nullable Set<MeasureForm> forms,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable Integer durationDays,
            @Nullable Childcare childcare,
            @Nullable String funding,
            @Nullable Continuation continuation,
            @Nullable String continuationFunding,
            @Nullable String contactFunction,
            @Nullable String note,
            Stand asOf) {

        /** @param stored what the measure said; its source stays, null for a new measure */
        public MeasureContent content(@Nullable MeasureContent stored) {
            var parameters = new Parameters();
            Set<Step> covered = EnumSet.noneOf(Step.class);
            for (Integer number : Objects.requireNonNullElse(steps, List.<Integer>of())) {
                parameters.read("steps", number, step -> covered.add(Step.of(step)), false);
            }
            var content = new MeasureContent(
                    title,
                    Objects.requireNonNullElse(description, ""),
                    kind,
                    carrier,
                    stored == null ? null : stored.provider(),
                    Objects.requireNonNullElse(provider, ""),
                    stored == null ? MeasureScope.LOCAL : stored.scope(),
                    parameters.ags(ags),
                    Objects.requireNonNullElse(legalBases, Set.of()),
                    Objects.requireNonNullElse(rechtskreise, Set.of()),
                    covered,
                    new Language(entryLevel, entryProof, exitLevel, exitTested),
                    Objects.requireNonNullElse(targetGroups, Set.of()),
                    Objects.requireNonNullElse(forms, Set.of()),
                    hoursPerWeek,
                    durationDays,
                    Objects.requireNonNullElse(childcare, Childcare.NOT_STATED),
                    funding,
                    Objects.requireNonNullElse(continuation, Continuation.NOT_STATED),
                    continuationFunding,
                    contactFunction,
                    note,
                    asOf,
                    stored == null ? null : stored.source(),
                    stored == null ? Basis.STATED : stored.basis());
            parameters.done();
            return content;
        }
    }
}
