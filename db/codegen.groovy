// Generates the jOOQ code from the migrations: a throw-away embedded PostgreSQL, Flyway over it, then jOOQ's generator.
// Skipped while no migration has changed, so that a second build does not pay for it.
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.security.MessageDigest
import org.flywaydb.core.Flyway
import org.jooq.codegen.GenerationTool
import org.jooq.meta.jaxb.*

// Columns of codes, by the enum whose words they hold: table.column, separated by blanks. Arrays of codes are arrays of the enum.
def codes = [
        'about.TextPlace'                  : 'page_text.id',
        'figure.Basis'                     : 'figure.basis foerderkette.basis intake.basis measure.basis measure_demand.basis measure_publication.basis measure_run.basis',
        'figure.Carrier'                   : 'figure.carrier measure.carrier question.carrier',
        'figure.Flag'                      : 'figure.flag milestone.flag published_forecast.flag',
        'figure.Milestone.Kind'            : 'milestone.kind',
        'figure.Missing'                   : 'figure.missing profile_cell.missing survey_answer.missing',
        'figure.Qualifier'                 : 'figure.qualifier intake.qualifier published_forecast.qualifier survey_answer.qualifier',
        'figure.Rechtskreis'               : 'figure.rechtskreis foerderkette.rechtskreise forecast_run.rechtskreis intake.rechtskreis legal_basis.rechtskreise measure.rechtskreise profile_category.rechtskreis published_forecast.rechtskreis question.rechtskreis',
        'figure.Stage'                     : 'figure.stage question.stage',
        'figure.Unit'                      : 'alert_setting.threshold_unit figure.unit forecast_run.unit indicator.units intake.unit published_forecast.unit question.units survey_answer.unit',
        'forecast.Frequency'               : 'forecast_run.frequency intake.frequency',
        'ingest.ImportKind'                : 'file_import.kind',
        'ingest.ImportedKind'              : 'file_import_record.kind',
        'indicator.IndicatorContent.Direction': 'indicator.direction',
        'indicator.IndicatorContent.Kind'  : 'indicator.kind',
        'municipality.Institution.Kind'    : 'institution.kind',
        'municipality.Municipality.Kind'   : 'listed_area.kind municipality.kind',
        'profile.ProfileFacet'             : 'profile_fact.facet',
        'security.Role'                    : 'account.role agreement_follow_up.role finding_decision.role measure_decision.role survey_query_message.role usage_count.role',
        'usage.UsagePeriod'                : 'usage_count.period usage_mark.period',
        'plausibility.FindingState'        : 'finding_decision.state plausibility_finding.state',
        'plausibility.rule.RuleCode'       : 'plausibility_finding.rule',
        'plausibility.rule.Severity'       : 'plausibility_finding.severity',
        'plausibility.rule.StatedContradiction.Kind': 'stated_contradiction.kind',
        'source.SourceContent.Kind'        : 'source.kind',
        'survey.ParticipantState'          : 'survey_participant.state',
        'survey.Question.Break'            : 'question.break',
        'survey.RoundState'                : 'survey_round.state',
        'subscription.DigestTopic'         : 'digest_subscription.topic',
        'intake.alert.Alert.State'               : 'alert.state',
        'intake.alert.AlertKind'                 : 'alert.kind',
        'intake.Counting'                  : 'intake.kind',
        'intake.ForecastRun.Made'          : 'forecast_run.made',
        'intake.Origin'                    : 'forecast_run.origin intake.origin',
        'intake.PublishedForecast.Measure' : 'published_forecast.measure',
        'intake.PublishedForecast.Method'  : 'published_forecast.method',
        'intake.PublishedForecast.Scope'   : 'published_forecast.scope',
        'partner.contact.ContactKind'      : 'partner_contact.kind',
        'partner.partnership.DataExchange' : 'partnership.data_exchange',
        'partner.rule.GapCriterion'        : 'partner_gaps.criterion partner_rule.criterion',
        'partner.rule.GapSeverity'         : 'partner_gaps.severity partner_rule.severity',
        'partner.OrganisationKind'         : 'organisation.kind partner_gaps.kind similar_organisations.kind organisation_proposal.organisation_kind partner_rule.kinds',
        'partner.proposal.OrganisationProposal.State': 'organisation_proposal.state',
        'partner.OrganisationUse.Kind'      : 'organisation_use.link_kind',
        'partner.proposal.ProposedChange.Kind': 'organisation_proposal.kind',
        'partner.partnership.ParticipationMode': 'participation.mode',
        'partner.partnership.PartnerRole'  : 'partnership.roles',
        'partner.rings.PlaceServiceKind'   : 'place_service.service',
        'partner.rings.ServiceForm'        : 'place_service.form',
        'partner.partnership.Weekday'      : 'participation.weekdays',
        'roundtable.agreement.Agreement.Kind'        : 'agreement.kind',
        'roundtable.agreement.AgreementLink.Kind'    : 'agreement_link.kind',
        'roundtable.AgreementState'        : 'agreement.state',
        'roundtable.AgendaItem.State'      : 'agenda_item.state',
        'roundtable.BodyKeeper'            : 'body.keeper',
        'roundtable.BodyKind'              : 'body.kind',
        'roundtable.CadencePhase.Kind'     : 'body_cadence.kind',
        'roundtable.DraftField'            : 'agenda_draft.field',
        'roundtable.MeetingState'          : 'meeting.state',
        'roundtable.Member.Role'           : 'body_member.role',
        'roundtable.Participant.Presence'  : 'meeting_participant.presence',
        'measure.Childcare'                : 'measure.childcare',
        'measure.Continuation'             : 'measure.continuation',
        'measure.EntryMode'                : 'measure_run.entry',
        'measure.gap.Gap.GapKind'              : 'measure_gaps.kind',
        'measure.LanguageLevel'            : 'measure_gaps.level_from measure_gaps.level_to foerderkette.start_level measure.entry_level measure.exit_level measure.exit_tested measure_demand.level_from measure_publication.entry_level measure_publication.exit_level stated_gap.level_from stated_gap.level_to',
        'measure.LevelProof'               : 'measure.entry_proof',
        'measure.MeasureForm'              : 'measure.forms',
        'measure.MeasureKind'              : 'measure.kind measure_publication.kind wall_entry.lane',
        'measure.planning.MeasureRequest.Kind'      : 'measure_request.kind',
        'measure.planning.MeasureRequest.State'     : 'measure_request.state',
        'measure.MeasureScope'             : 'measure.scope',
        'measure.MeasureStatus'            : 'measure.status measure_decision.from_status measure_decision.to_status',
        'measure.MeasureTargetGroup'       : 'foerderkette.target_groups measure.target_groups measure_demand.target_group measure_gaps.target_group measure_publication.target_groups stated_gap.target_group',
        'measure.board.WallEntry.OfferedBy'      : 'wall_entry.offered_by',
        'measure.board.WallEntry.WallReading'    : 'wall_entry.reading']
def arrays = ~/(kinds|roles|weekdays|rechtskreise|forms|target_groups|units)$/
def types = codes.collectMany { name, columns ->
    columns.split(' ').collect { column ->
        def type = "de.lenkungsportal.${name}"
        def codeType = new ForcedType().withIncludeExpression(".*\\.${column.replace('.', '\\.')}")
        (column =~ arrays).find()
                ? codeType.withUserType("${type}[]").withConverter("new org.jooq.impl.EnumConverter<>(String.class, ${type}.class).forArrays()")
                : codeType.withUserType(type).withEnumConverter(true)
    }
}
types << new ForcedType().withIncludeTypes('stand').withUserType('de.lenkungsportal.figure.Stand')
        .withConverter('org.jooq.Converter.ofNullable(String.class, de.lenkungsportal.figure.Stand.class, de.lenkungsportal.figure.Stand::new, de.lenkungsportal.figure.Stand::iso)')
types << new ForcedType().withIncludeExpression('.*\\.((figure|question)\\.indicator|indicator\\.id)').withUserType('de.lenkungsportal.figure.Indicator')
        .withConverter('org.jooq.Converter.ofNullable(String.class, de.lenkungsportal.figure.Indicator.class, de.lenkungsportal.figure.Indicator::new, de.lenkungsportal.figure.Indicator::code)')
types << new ForcedType().withIncludeExpression('.*\\.((profile_cell|profile_category|profile_dimension_category|question)\\.dimension|profile_dimension\\.id)').withUserType('de.lenkungsportal.figure.ProfileDimension')
        .withConverter('org.jooq.Converter.ofNullable(String.class, de.lenkungsportal.figure.ProfileDimension.class, de.lenkungsportal.figure.ProfileDimension::new, de.lenkungsportal.figure.ProfileDimension::code)')
types << new ForcedType().withIncludeExpression('.*\\.(figure|question)\\.breakdown').withUserType('de.lenkungsportal.figure.Breakdown')
        .withConverter('org.jooq.Converter.ofNullable(org.jooq.JSONB.class, de.lenkungsportal.figure.Breakdown.class, json -> de.lenkungsportal.figure.Breakdown.ofJson(json.data()), breakdown -> org.jooq.JSONB.jsonb(breakdown.json()))')
types << new ForcedType().withName('INTEGER').withIncludeTypes('smallint|int2')
types << new ForcedType().withName('INSTANT').withIncludeTypes('timestamptz|timestamp with time zone')
// jOOQ knows no type for a search vector; as text it can be named in a query
types << new ForcedType().withName('CLOB').withIncludeTypes('tsvector')

def base = project.basedir as File
def out = new File(base, 'target/generated-sources/jooq')
def digest = MessageDigest.getInstance('SHA-256')
new File(base, 'db/migration').listFiles().sort { it.name }.each { digest.update(it.bytes) }
digest.update(new File(base, 'db/codegen.groovy').bytes)
def fingerprint = digest.digest().encodeHex().toString()
def stamp = new File(out, '.fingerprint')
if (stamp.exists() && stamp.text == fingerprint) {
    return
}

def server = EmbeddedPostgres.builder().start()
try {
    def url = server.getJdbcUrl('postgres', 'postgres')
    Flyway.configure()
            .dataSource(url, 'postgres', 'postgres')
            .locations("filesystem:${base}/db/migration")
            .load()
            .migrate()
    out.deleteDir()
    GenerationTool.generate(new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withDriver('org.postgresql.Driver').withUrl(url).withUser('postgres').withPassword('postgres'))
            .withGenerator(new Generator()
                    .withDatabase(new Database()
                            .withInputSchema('public')
                            .withOutputSchemaToDefault(true)
                            .withExcludes('flyway_schema_history|pg_.*')
                            .withIncludeRoutines(false)
                            .withForcedTypes(types))
                    .withGenerate(new Generate().withRecords(true).withDeprecated(false).withJavaTimeTypes(true))
                    .withTarget(new Target().withPackageName('de.lenkungsportal.db').withDirectory(out.path).withClean(true))))
    stamp.parentFile.mkdirs()
    stamp.text = fingerprint
} finally {
    server.close()
}
