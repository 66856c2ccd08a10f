package de.lenkungsportal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import de.lenkungsportal.db.DefaultSchema;
import de.lenkungsportal.db.Tables;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/**
 * A table belongs to one feature, and no other feature names it. What one feature must know of another goes through a public
 * service, or through a small interface that the other implements.
 */
@AnalyzeClasses(packagesOf = Portal.class, importOptions = ImportOption.DoNotIncludeTests.class)
class TableOwnershipTest {

    /** The tables of each feature, that is of each package under de.lenkungsportal. */
    private static final Map<String, Set<String>> OWNED = Map.ofEntries(
            owned("about", "barrier_report page_text"),
            owned("account", "sign_in_link"),
            owned("audit", "audit_check"),
            owned("comparison", "figure milestone profile_category profile_cell"),
            owned("ingest", "file_import file_import_record"),
            owned(
                    "intake",
                    "alert alert_event alert_setting forecast_current forecast_run intake intake_parts"
                            + " intake_simulation intake_year published_forecast"),
            owned(
                    "measure",
                    "foerderkette legal_basis measure measure_decision measure_demand measure_gaps"
                            + " measure_interest measure_partner_note measure_publication measure_publication_run"
                            + " measure_request measure_run measure_view planned_measures_at planned_news provider_digest"
                            + " run_reading stated_gap wall_entry"),
            owned(
                    "indicator",
                    "breakdown_dimension breakdown_value indicator profile_dimension profile_dimension_category"),
            owned("municipality", "institution listed_area municipality peer_group peer_group_member"),
            owned(
                    "partner",
                    "agreement_attachment agreement_party contact_person cooperation_agreement"
                            + " kreis_place organisation organisation_merge"
                            + " organisation_merge_link organisation_proposal organisation_proposal_vote"
                            + " organisation_use participation partner_contact"
                            + " partner_gaps partner_rule partnership"
                            + " place_service similar_organisations"),
            owned("plausibility", "finding_decision finding_figure plausibility_finding stated_contradiction"),
            owned("profile", "profile_fact"),
            owned("platform", "audit_entry history limited_use listed_stand portal_secret reference_row"),
            owned(
                    "roundtable",
                    "agenda_draft agenda_item agenda_paper agreement agreement_follow_up agreement_link"
                            + " agreement_responsible body body_cadence body_member"
                            + " calendar_feed meeting meeting_participant"),
            owned(
                    "security",
                    "account account_deleted account_home account_session application_password code_failure feed_token home_choice"
                            + " known_origin passkey"
                            + " passkey_user recovery_code second_factor sign_in_budget"),
            owned("source", "source source_defect source_file"),
            owned("staffing", "staffing_assumption"),
            owned("subscription", "digest_link digest_subscription"),
            owned(
                    "survey",
                    "question questionnaire survey_answer survey_participant survey_presence survey_query"
                            + " survey_query_message survey_reminder survey_round"),
            owned("usage", "usage_count usage_mark"));

    private record Exemption(String table, Set<String> features, String reason) {}

    private static final List<Exemption> EXCEPTIONS = List.of(
            new Exemption(
                    "municipality",
                    Set.of(
                            "account",
                            "comparison",
                            "intake",
                            "measure",
                            "partner",
                            "plausibility",
                            "profile",
                            "roundtable",
                            "security"),
                    "shared by all: names, orders and filters records of a municipality in the query that reads them"),
            new Exemption(
                    "peer_group_member",
                    Set.of("comparison"),
                    "chooses the municipalities of a peer group in the query that compares them"),
            new Exemption(
                    "institution",
                    Set.of("comparison", "profile"),
                    "names the institution of a figure or of a fact in the query that reads it"),
            new Exemption(
                    "account",
                    Set.of("account", "roundtable", "subscription"),
                    "the kernel's record of who signs in: the administration of accounts changes it, feeds and digests ask in"
                            + " the statement that opens or sends whether their owner may still read"),
            new Exemption(
                    "account_home",
                    Set.of("account"),
                    "part of the kernel's record of who signs in, which the administration of accounts changes"),
            new Exemption(
                    "audit_entry",
                    Set.of("audit"),
                    "the platform writes the trail for all features, this feature is the one that shows it"),
            new Exemption(
                    "portal_secret",
                    Set.of("security"),
                    "one table for the keys of the portal; each keeps a row of its own name"),
            new Exemption(
                    "figure",
                    Set.of("plausibility"),
                    "findings are streamed with the figures that they rest on, in one cursor"));

    private static Map.Entry<String, Set<String>> owned(String feature, String tables) {
        return Map.entry(feature, Set.of(tables.split(" ")));
    }

    @ArchTest
    static final ArchRule aFeatureNamesOnlyItsOwnTables = ArchRuleDefinition.classes()
            .that()
            .resideOutsideOfPackage("de.lenkungsportal.db..")
            .should(new ArchCondition<>("name only tables of their own feature") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String feature = feature(type);
                    for (String table : named(type)) {
                        if (!OWNED.getOrDefault(feature, Set.of()).contains(table) && !isExcepted(feature, table)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, "%s names the table %s of another feature".formatted(type.getName(), table)));
                        }
                    }
                }
            });

    @Test
    void eachTableHasExactlyOneOwner() {
        assertThat(OWNED.values().stream().flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                        .map(Table::getName)
                        .toList());
    }

    @ArchTest
    static final ArchRule anExceptionThatNobodyNeedsGoes = ArchRuleDefinition.classes()
            .should(new ArchCondition<>("need the exceptions") {

                private final Set<String> needed = new HashSet<>();

                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    named(type).forEach(table -> needed.add(feature(type) + " " + table));
                }

                @Override
                public void finish(ConditionEvents events) {
                    EXCEPTIONS.stream()
                            .flatMap(each -> each.features().stream().map(feature -> feature + " " + each.table()))
                            .filter(each -> !needed.contains(each))
                            .forEach(each -> events.add(SimpleConditionEvent.violated(each, "not needed: " + each)));
                }
            });

    private static boolean isExcepted(String feature, String table) {
        return EXCEPTIONS.stream()
                .anyMatch(each -> each.table().equals(table) && each.features().contains(feature));
    }

    /** The package under de.lenkungsportal; empty for classes beside the features. */
    private static String feature(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > 2 ? parts[2] : "";
    }

    /**
     * By the generated class of a table or its rows, which a class literal depends on, too, and by the constant of
     * {@link Tables}, which javac leaves as an access to a field.
     */
    private static Set<String> named(JavaClass type) {
        Stream<String> classes = type.getDirectDependenciesFromSelf().stream()
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getName())
                .filter(name -> name.startsWith("de.lenkungsportal.db.tables."))
                .map(TableOwnershipTest::table);
        Stream<String> constants = type.getFieldAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .filter(field -> field.getOwner().isEquivalentTo(Tables.class))
                .map(field -> field.getName().toLowerCase(Locale.ROOT));
        return Stream.concat(classes, constants).collect(Collectors.toSet());
    }

    /** MeasureRun, MeasureRun$Path and records.MeasureRunRecord are all of measure_run. */
    private static String table(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1).split("\\$", 2)[0];
        String camel = className.contains(".records.") ? name.replaceFirst("Record$", "") : name;
        return Arrays.stream(camel.split("(?=[A-Z])"))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("_"));
    }
}
