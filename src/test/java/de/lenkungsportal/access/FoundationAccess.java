package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.ADMINS;
import static de.lenkungsportal.Who.EVERYONE;
import static de.lenkungsportal.Who.NOBODY;
import static de.lenkungsportal.Who.READERS;
import static de.lenkungsportal.Who.SIGNED_IN;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.about.BarrierReport;
import de.lenkungsportal.about.BarrierReportService;
import de.lenkungsportal.about.PageTextContent;
import de.lenkungsportal.about.PageTextService;
import de.lenkungsportal.about.TextPlace;
import de.lenkungsportal.account.Account;
import de.lenkungsportal.account.AccountService;
import de.lenkungsportal.account.AccountUpkeepService;
import de.lenkungsportal.account.FirstAccessService;
import de.lenkungsportal.comparison.CityOverviewService;
import de.lenkungsportal.comparison.ComparisonQuery;
import de.lenkungsportal.comparison.ComparisonService;
import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.comparison.FigureFilter;
import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.comparison.FigureSort;
import de.lenkungsportal.imports.ImportHistoryService;
import de.lenkungsportal.ingest.ImportFilter;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.ClientNetwork;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingSort;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.security.HomeService;
import de.lenkungsportal.source.SourceFilter;
import de.lenkungsportal.source.SourceService;
import de.lenkungsportal.usage.UsagePeriod;
import de.lenkungsportal.usage.UsageService;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Frame, accounts, figures and their comparison, sources, plausibility, and what the portal says of itself. */
public final class FoundationAccess {

    private static final String DORTMUND = "05913000";
    private static final String FIGURE = "dortmund-caseload-sgb-ii-customer";

    private static final String ACCOUNT = "/api/v1/accounts/" + AccountFixture.ID;
    private static final ImportFilter EVERY_IMPORT = new ImportFilter(Set.of(), Set.of());
    private static final String SOURCE = "000";
    private static final String FINDING = "dates-differ-05913000-opening";

    private static final Set<Who> OWN = Set.of(Who.COORDINATOR_OWN);

    private static final ComparisonQuery ALL_CITIES =
            new ComparisonQuery(Municipality.GROSSSTADT_14, Set.of(), "2016-03", Set.of(), null, Set.of());

    public static List<Row> rows() {
        return List.of(
                // shell
                view("", "", SIGNED_IN),

                // start
                view("start", "start", READERS),

                // security
                view("anmelden", "anmelden", EVERYONE),

                // account; a link that was never issued leads nowhere, for FirstAccessTest has real ones
                view("konten", "konten", ADMINS),
                view("erster-zugang/:token", "erster-zugang/unknown", NOBODY),
                service(AccountService.class, "page", s -> s.page("", 0, 10), ADMINS),
                service(AccountService.class, "get", s -> s.get(anyAccount(s).id()), ADMINS),
                service(
                        AccountService.class,
                        "create",
                        s -> s.create("", anyAccount(s).asChange()),
                        ADMINS),
                service(
                        AccountService.class,
                        "change",
                        s -> s.change(anyAccount(s).id(), -1, anyAccount(s).asChange()),
                        ADMINS),
                service(
                        AccountService.class,
                        "resetPassword",
                        s -> s.resetPassword(anyAccount(s).id(), -1),
                        ADMINS),
                service(AccountService.class, "all", s -> s.all(""), ADMINS),
                service(AccountService.class, "organisations", s -> s.organisations(), ADMINS),
                service(AccountService.class, "organisationsOf", s -> s.organisationsOf(List.of()), ADMINS),
                service(AccountUpkeepService.class, "lockedUntil", s -> s.lockedUntil(List.of()), ADMINS),
                service(AccountUpkeepService.class, "unlock", s -> s.unlock(AccountFixture.ID), ADMINS),
                service(AccountUpkeepService.class, "delete", s -> s.delete(AccountFixture.ID, -1), ADMINS),
                api("GET /api/v1/accounts", "/api/v1/accounts", ADMINS),
                api("GET /api/v1/accounts/{id}", ACCOUNT, ADMINS),
                api("POST /api/v1/accounts", "/api/v1/accounts", "{}", ADMINS),
                api("PUT /api/v1/accounts/{id}", ACCOUNT, "{\"role\": \"ADMIN\"}", ADMINS),
                api("DELETE /api/v1/accounts/{id}", ACCOUNT, ADMINS),
                api("POST /api/v1/accounts/{id}/unlock", ACCOUNT + "/unlock", ADMINS),
                api("POST /api/v1/accounts/{id}/password-reset", ACCOUNT + "/password-reset", ADMINS),
                api("POST /api/v1/accounts/{id}/factor-reset", ACCOUNT + "/factor-reset", ADMINS),

                // the municipalities that a steering group begins with
                service(HomeService.class, "all", s -> s.all(), READERS),
                service(HomeService.class, "current", s -> s.current(), READERS),
                service(HomeService.class, "choose", s -> s.choose(Set.of()), Set.of(Who.STEERING)),

                // usage
                view("nutzung", "nutzung", ADMINS),
                service(UsageService.class, "threshold", s -> s.threshold(), ADMINS),
                service(UsageService.class, "list", s -> s.list(UsagePeriod.WEEK), ADMINS),
                api("GET /api/v1/usage", "/api/v1/usage", ADMINS),
                // imports
                view("vorgaenge", "vorgaenge", ADMINS),
                api("GET /api/v1/imports", "/api/v1/imports", ADMINS),
                service(ImportHistoryService.class, "page", s -> s.page(EVERY_IMPORT, 0, 10), ADMINS),
                service(ImportHistoryService.class, "running", s -> s.running(), ADMINS),
                service(ImportHistoryService.class, "export", s -> s.export(EVERY_IMPORT, each -> {}), ADMINS),
                service(FirstAccessService.class, "username", s -> s.username("unknown"), NOBODY),
                service(FirstAccessService.class, "setPassword", s -> s.setPassword("unknown", "", ""), NOBODY),

                // municipality
                service(MunicipalityService.class, "peerGroup", s -> s.peerGroup(Municipality.GROSSSTADT_14), READERS),
                service(MunicipalityService.class, "peerGroups", s -> s.peerGroups(), READERS),
                service(MunicipalityService.class, "mainGroup", s -> s.mainGroup(), READERS),
                service(MunicipalityService.class, "compared", s -> s.compared(), READERS),
                service(MunicipalityService.class, "all", s -> s.all(), READERS),
                api("GET /api/v1/municipalities", "/api/v1/municipalities", READERS),
                api("GET /api/v1/institutions", "/api/v1/institutions", READERS),
                service(MunicipalityService.class, "page", s -> s.page(0, 10), READERS),
                service(MunicipalityService.class, "get", s -> s.get(DORTMUND), READERS),
                service(MunicipalityService.class, "areas", s -> s.areas(), READERS),
                service(MunicipalityService.class, "area", s -> s.area("05000000"), READERS),
                service(MunicipalityService.class, "institutions", s -> s.institutions(), READERS),
                service(MunicipalityService.class, "institutions", s -> s.institutions(DORTMUND), READERS),

                // comparison
                service(FigureService.class, "figures", s -> s.figures(List.of(DORTMUND), null), READERS),
                service(FigureService.class, "page", s -> s.page(FigureFilter.ALL, 0, 10, FigureSort.DEFAULT), READERS),
                service(FigureService.class, "stream", s -> s.stream(FigureFilter.ALL, figure -> {}), READERS),
                service(FigureService.class, "get", s -> s.get(FIGURE), READERS),
                service(FigureService.class, "history", s -> s.history(FIGURE), READERS),
                service(FigureService.class, "versions", s -> s.versions(FIGURE), READERS),
                service(
                        FigureService.class,
                        "revise",
                        s -> s.revise(FIGURE, 1, FigureContent.of(s.get(FIGURE).figure()), ""),
                        OWN),
                api("GET /api/v1/figures", "/api/v1/figures", READERS),
                api("GET /api/v1/figures/{id}", "/api/v1/figures/" + FIGURE, READERS),
                api("GET /api/v1/figures/{id}/history", "/api/v1/figures/" + FIGURE + "/history", READERS),
                api(
                        "PUT /api/v1/figures/{id}",
                        "/api/v1/figures/" + FIGURE,
                        "{\"as_of\":\"2016-05\",\"reason\":\"\"}",
                        OWN,
                        EnumSet.of(Who.COORDINATOR_FOREIGN, Who.ADMIN)),
                api("GET /api/v1/openapi.json", "/api/v1/openapi.json", SIGNED_IN),
                api("GET /api/v1/openapi.json.yaml", "/api/v1/openapi.json.yaml", SIGNED_IN),
                service(ComparisonService.class, "rounds", s -> s.rounds(), READERS),
                service(ComparisonService.class, "leadingRound", s -> s.leadingRound(), READERS),
                service(ComparisonService.class, "categories", s -> s.categories("2016-03"), READERS),
                service(ComparisonService.class, "compare", s -> s.compare(ALL_CITIES), READERS),
                service(ComparisonService.class, "development", s -> s.development(ALL_CITIES), READERS),
                service(
                        ComparisonService.class,
                        "milestonesUpTo",
                        s -> s.milestonesUpTo(LocalDate.EPOCH, Set.of(), 5),
                        READERS),
                service(
                        ComparisonService.class,
                        "milestonesAfter",
                        s -> s.milestonesAfter(LocalDate.EPOCH, Set.of(), 5),
                        READERS),
                service(ComparisonService.class, "city", s -> s.city(DORTMUND, "2016-03", Later.HIDDEN), READERS),
                view("stadt/:ags", "stadt/" + DORTMUND, READERS),
                view("stadt/:ags/kennzahlen", "stadt/" + DORTMUND + "/kennzahlen", READERS),
                service(CityOverviewService.class, "of", s -> s.of(List.of(DORTMUND)), READERS),
                view("kennzahl/:id", "kennzahl/" + FIGURE, READERS),
                view("staedtevergleich", "staedtevergleich", READERS),
                service(FigureService.class, "ofSource", s -> s.ofSource(SOURCE, 0, 10), READERS),

                // source
                view("quellen", "quellen", READERS),
                view("quellen/:number", "quellen/" + SOURCE, READERS),
                service(SourceService.class, "list", s -> s.list(SourceFilter.ALL), READERS),
                service(SourceService.class, "get", s -> s.get(SOURCE), READERS),

                // measure
                view("geplante-massnahmen", "geplante-massnahmen", SIGNED_IN),

                // about
                view("methodik", "methodik", READERS),
                view("glossar", "glossar", EVERYONE),
                view("leichte-sprache", "leichte-sprache", EVERYONE),
                view("impressum", "impressum", EVERYONE),
                view("barrierefreiheit", "barrierefreiheit", EVERYONE),
                view("meldungen", "meldungen", ADMINS),
                service(
                        BarrierReportService.class,
                        "report",
                        s -> s.report("Start", "Text", "", anyNetwork()),
                        EVERYONE),
                service(PageTextService.class, "shown", s -> s.shown(TextPlace.IMPRINT), EVERYONE),
                service(PageTextService.class, "all", PageTextService::all, ADMINS),
                service(PageTextService.class, "get", s -> s.get("IMPRINT"), ADMINS),
                service(PageTextService.class, "history", s -> s.history("IMPRINT"), ADMINS),
                service(
                        PageTextService.class,
                        "change",
                        s -> s.change("IMPRINT", -1, new PageTextContent("Text"), null),
                        ADMINS),
                view("texte", "texte", ADMINS),
                view("texte/:id", "texte/IMPRINT", ADMINS),
                api("GET /api/v1/texts", "/api/v1/texts", ADMINS),
                api("GET /api/v1/texts/{id}", "/api/v1/texts/IMPRINT", ADMINS),
                api("GET /api/v1/texts/{id}/history", "/api/v1/texts/IMPRINT/history", ADMINS),
                api("PUT /api/v1/texts/{id}", "/api/v1/texts/IMPRINT", "{\"text\": \"Text\"}", ADMINS),
                service(BarrierReportService.class, "page", s -> s.page(BarrierReport.State.OPEN, 0, 10), ADMINS),
                service(BarrierReportService.class, "export", s -> s.export(BarrierReport.State.OPEN, 0, 10), ADMINS),
                service(BarrierReportService.class, "done", FoundationAccess::closeOwnReport, ADMINS),
                service(BarrierReportService.class, "publish", FoundationAccess::publishOwnReport, ADMINS),
                service(BarrierReportService.class, "known", BarrierReportService::known, EVERYONE),

                // plausibility
                view("pruefungen", "pruefungen", READERS),
                service(
                        PlausibilityService.class,
                        "findings",
                        s -> s.findings(FindingFilter.ALL, FindingSort.URGENCY, 0, 10),
                        READERS),
                service(
                        PlausibilityService.class,
                        "forEach",
                        s -> s.forEach(FindingFilter.ALL, FindingSort.URGENCY, finding -> {}),
                        READERS),
                service(PlausibilityService.class, "bySource", s -> s.bySource(), READERS),
                service(PlausibilityService.class, "summary", s -> s.summary(FindingFilter.ALL), READERS),
                service(PlausibilityService.class, "get", s -> s.get(FINDING), READERS),
                service(PlausibilityService.class, "forFigures", s -> s.forFigures(List.of(), Later.HIDDEN), READERS),
                service(PlausibilityService.class, "confirm", s -> s.confirm(FINDING, 1, "so gedruckt"), OWN),
                service(PlausibilityService.class, "reopen", s -> s.reopen(FINDING, 1, "noch offen"), OWN),
                api("GET /api/v1/plausibility", "/api/v1/plausibility", READERS));
    }

    private static Account anyAccount(AccountService accounts) {
        return accounts.page("", 0, 1).items().getFirst();
    }

    /** Another one each time, as each gives few reports an hour. */
    private static ClientNetwork anyNetwork() {
        return new ClientNetwork(UUID.randomUUID().toString());
    }

    private static void closeOwnReport(BarrierReportService reports) {
        reports.report("Start", "Text", "", anyNetwork());
        reports.done(
                reports.page(BarrierReport.State.OPEN, 0, 1).items().getFirst().id());
    }

    private static void publishOwnReport(BarrierReportService reports) {
        reports.report("Start", "Text", "", anyNetwork());
        reports.publish(
                reports.page(BarrierReport.State.OPEN, 0, 1).items().getFirst().id(), "Barriere", null);
    }

    private FoundationAccess() {}
}
