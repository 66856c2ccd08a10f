package de.lenkungsportal;

import de.lenkungsportal.access.AnswerAccess;
import de.lenkungsportal.access.AuditAccess;
import de.lenkungsportal.access.FigureAccess;
import de.lenkungsportal.access.ForecastAccess;
import de.lenkungsportal.access.FoundationAccess;
import de.lenkungsportal.access.IndicatorAccess;
import de.lenkungsportal.access.InstitutionAccess;
import de.lenkungsportal.access.IntakeAccess;
import de.lenkungsportal.access.MeasureAccess;
import de.lenkungsportal.access.MeasureSharingAccess;
import de.lenkungsportal.access.MeetingPaperAccess;
import de.lenkungsportal.access.OwnAccountAccess;
import de.lenkungsportal.access.PartnerAccess;
import de.lenkungsportal.access.PartnerViewAccess;
import de.lenkungsportal.access.ProfileAccess;
import de.lenkungsportal.access.ProposalAccess;
import de.lenkungsportal.access.QuestionnaireAccess;
import de.lenkungsportal.access.RoundAccess;
import de.lenkungsportal.access.RoundtableAccess;
import de.lenkungsportal.access.RoundtableViewAccess;
import de.lenkungsportal.access.SetupAccess;
import de.lenkungsportal.access.SourceAccess;
import de.lenkungsportal.access.SubscriptionAccess;
import de.lenkungsportal.access.SurveyAccess;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what: one row for each view, public service method and API operation; a class a feature in {@code access} lists them. {@link AccessMatrixTest} checks each
 * cell against the running portal and fails for anything that is not listed here.
 *
 * <p>Arguments name objects that exist and belong to Dortmund. Service calls are rolled back. A write over the API is
 * not: it names a version that no record has; give a new record a body that can be read and breaks a rule, since any answer but 401,
 * 403 and 404 counts as "may".
 */
public final class AccessMatrix {

    static List<Row> rows() {
        return Stream.of(
                        FoundationAccess.rows(),
                        FigureAccess.rows(),
                        IndicatorAccess.rows(),
                        ProfileAccess.rows(),
                        SetupAccess.rows(),
                        SourceAccess.rows(),
                        InstitutionAccess.rows(),
                        SurveyAccess.rows(),
                        RoundAccess.rows(),
                        AnswerAccess.rows(),
                        QuestionnaireAccess.rows(),
                        OwnAccountAccess.rows(),
                        IntakeAccess.rows(),
                        ForecastAccess.rows(),
                        PartnerAccess.rows(),
                        PartnerViewAccess.rows(),
                        ProposalAccess.rows(),
                        RoundtableAccess.rows(),
                        MeetingPaperAccess.rows(),
                        RoundtableViewAccess.rows(),
                        MeasureAccess.rows(),
                        MeasureSharingAccess.rows(),
                        SubscriptionAccess.rows(),
                        AuditAccess.rows())
                .flatMap(List::stream)
                .toList();
    }

    /** The views in the order of the table. */
    public static List<ViewRow> views() {
        return rows().stream()
                .filter(ViewRow.class::isInstance)
                .map(ViewRow.class::cast)
                .toList();
    }

    public sealed interface Row {
        /** What the row is for, as the completeness test names it. */
        String key();

        Set<Who> allowed();
    }

    /** @param key route template, for example {@code stadt/:ags} */
    public record ViewRow(String key, String path, Set<Who> allowed) implements Row {}

    /** @param key {@code Service.method}; an overloaded method has a row for each overload */
    public record ServiceRow<S>(String key, Class<S> type, Call<S> call, Set<Who> allowed) implements Row {}

    /** @param key method and path pattern, for example {@code GET /api/v1/figures/{id}} */
    public record ApiRow(String key, String path, @Nullable String json, Set<Who> allowed, Set<Who> foreign)
            implements Row {

        ApiRow(String key, String path, @Nullable String json, Set<Who> allowed) {
            this(
                    key,
                    path,
                    json,
                    allowed,
                    allowed.contains(Who.COORDINATOR_OWN) && !allowed.contains(Who.COORDINATOR_FOREIGN)
                            ? Set.of(Who.COORDINATOR_FOREIGN)
                            : Set.of());
        }
    }

    public interface Call<S> {
        void on(S service) throws Exception;
    }

    public static ViewRow view(String template, String path, Set<Who> allowed) {
        return new ViewRow(template, path, allowed);
    }

    public static <S> ServiceRow<S> service(Class<S> type, String method, Call<S> call, Set<Who> allowed) {
        return new ServiceRow<>(type.getSimpleName() + "." + method, type, call, allowed);
    }

    /** An operation without a body. */
    public static ApiRow api(String methodAndPattern, String path, Set<Who> allowed) {
        return new ApiRow(methodAndPattern, path, null, allowed);
    }

    /** An operation with a JSON body. */
    public static ApiRow api(String methodAndPattern, String path, String json, Set<Who> allowed) {
        return new ApiRow(methodAndPattern, path, json, allowed);
    }

    /** @param foreign roles that may, but not for the object of this row: they get 404 */
    public static ApiRow api(String methodAndPattern, String path, String json, Set<Who> allowed, Set<Who> foreign) {
        return new ApiRow(methodAndPattern, path, json, allowed, foreign);
    }

    private AccessMatrix() {}
}
