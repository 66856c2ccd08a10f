package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.api;
import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.NOBODY;
import static de.lenkungsportal.Who.READERS;
import static de.lenkungsportal.Who.SIGNED_IN;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureFilter;
import de.lenkungsportal.measure.MeasureForms;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureSort;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.board.BoardService;
import de.lenkungsportal.measure.catalogue.CatalogueService;
import de.lenkungsportal.measure.catalogue.MeasureImportService;
import de.lenkungsportal.measure.chain.ChainContent;
import de.lenkungsportal.measure.chain.ChainPlan;
import de.lenkungsportal.measure.chain.ChainQuery;
import de.lenkungsportal.measure.chain.ChainSearchService;
import de.lenkungsportal.measure.chain.ChainService;
import de.lenkungsportal.measure.demand.Demand;
import de.lenkungsportal.measure.demand.DemandContent;
import de.lenkungsportal.measure.demand.DemandNeed;
import de.lenkungsportal.measure.demand.DemandService;
import de.lenkungsportal.measure.gap.GapQuery;
import de.lenkungsportal.measure.gap.GapService;
import de.lenkungsportal.measure.offer.PlannedMeasureService;
import de.lenkungsportal.measure.planning.PublicationService;
import de.lenkungsportal.measure.planning.RunService;
import de.lenkungsportal.platform.Later;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Measures, runs, chains and gaps. */
public final class MeasureAccess {

    private static final String DORTMUND = "05913000";
    private static final String MEASURE = "do-ausbildungscoaching";
    private static final String CHAIN = "perf-ausbildungscoaching";
    private static final Stand STAND = new Stand("2016-05-31");

    private static final Set<Who> OWN = Set.of(Who.COORDINATOR_OWN);
    private static final Set<Who> COORDINATORS = Set.of(Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN);
    private static final String NO_TITLE = "{\"title\": \" \", \"kind\": \"EINZELMASSNAHME\", \"as_of\": \"2016-05\"}";
    private static final String NO_ITEMS = "{\"title\": \" \", \"items\": [], \"as_of\": \"2016-05\"}";

    private static final String NO_PLACES = "{\"as_of\": \"2016-05\", \"places\": -1}";

    private static final Set<Who> DECIDERS = Set.of(Who.STEERING, Who.COORDINATOR_OWN);
    private static final Set<Who> PROVIDER = EnumSet.of(Who.PROVIDER);
    private static final Set<Who> STEERING = EnumSet.of(Who.STEERING);

    private static final MeasureContent CONTENT = MeasureForms.single(DORTMUND, "Probe", Step.COUNSELLING);
    private static final RunContent RUN = new RunContent(
            LocalDate.of(2016, 6, 1),
            LocalDate.of(2016, 6, 30),
            EntryMode.FIXED,
            10,
            null,
            null,
            null,
            STAND,
            null,
            Basis.STATED);
    private static final ChainPlan PLAN =
            new ChainPlan(Set.of(), Set.of(), LanguageLevel.A0, Step.COUNSELLING, Step.WORK);
    private static final ChainContent CHAIN_CONTENT = new ChainContent(
            "Probe", DORTMUND, PLAN, List.of(new ChainContent.Item(MEASURE, null)), null, STAND, null, Basis.STATED);
    private static final DemandNeed NEED = new DemandNeed(DORTMUND, new Quarter(2016, 3), Step.COUNSELLING, null);
    private static final DemandContent DEMAND = new DemandContent(120, null, STAND);

    public static List<Row> rows() {
        return List.of(
                service(MeasureService.class, "legalBases", MeasureService::legalBases, READERS),
                service(MeasureService.class, "get", s -> s.get(MEASURE), READERS),
                service(MeasureService.class, "history", s -> s.history(MEASURE), READERS),
                service(MeasureService.class, "requireOwn", s -> s.requireOwn(MEASURE), OWN),
                service(MeasureService.class, "requireDecider", s -> s.requireDecider(MEASURE), DECIDERS),
                service(MeasureService.class, "blank", MeasureService::blank, COORDINATORS),
                service(MeasureService.class, "create", s -> s.create(CONTENT), COORDINATORS),
                service(MeasureService.class, "change", s -> s.change(MEASURE, 1, CONTENT), OWN),
                service(MeasureService.class, "requireOffered", s -> s.requireOffered(MEASURE), OWN),
                service(MeasureService.class, "agree", s -> s.agree(MEASURE, 1, null, null), STEERING),
                service(MeasureService.class, "move", s -> s.move(MEASURE, 1, MeasureStatus.ENDED, null), OWN),
                service(PublicationService.class, "state", s -> s.state(MEASURE), READERS),
                service(PublicationService.class, "publish", s -> s.publish(MEASURE, 1), OWN),
                service(PublicationService.class, "withdraw", s -> s.withdraw(MEASURE, 1), OWN),
                service(MeasureImportService.class, "check", s -> s.check(List.of(), Map.of()), COORDINATORS),
                service(
                        MeasureImportService.class,
                        "write",
                        s -> s.write(List.of(), Answers.of("massnahmen.csv")),
                        COORDINATORS),
                service(MeasureImportService.class, "past", MeasureImportService::past, COORDINATORS),
                service(MeasureImportService.class, "undo", s -> s.undo("nirgends"), NOBODY),
                service(RunService.class, "ofMeasure", s -> s.ofMeasure(MEASURE), READERS),
                service(RunService.class, "readings", s -> s.readings(MEASURE), READERS),
                service(RunService.class, "add", s -> s.add(MEASURE, RUN), OWN),
                service(RunService.class, "own", s -> s.own(s.add(MEASURE, RUN).id()), OWN),
                service(RunService.class, "history", s -> s.history("hamm-kompetenzcenter-u25-1"), READERS),
                service(
                        RunService.class,
                        "change",
                        s -> s.change(s.add(MEASURE, RUN).id(), 1, RUN),
                        OWN),
                service(
                        RunService.class,
                        "copyAsNext",
                        s -> s.copyAsNext(s.add(MEASURE, RUN).id()),
                        OWN),
                service(
                        CatalogueService.class,
                        "search",
                        s -> s.search(MeasureFilter.ALL, MeasureSort.TITLE, 0, 10),
                        READERS),
                service(
                        CatalogueService.class,
                        "forEach",
                        s -> s.forEach(MeasureFilter.ALL, MeasureSort.TITLE, row -> {}),
                        READERS),
                service(
                        CatalogueService.class,
                        "timeline",
                        s -> s.timeline(MeasureFilter.ALL, LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31)),
                        READERS),
                service(CatalogueService.class, "undatedRuns", s -> s.undatedRuns(MeasureFilter.ALL), READERS),
                service(CatalogueService.class, "legalBases", CatalogueService::legalBases, READERS),
                view("massnahmen", "massnahmen", READERS),
                view("massnahmen/:id", "massnahmen/" + MEASURE, READERS),
                view("massnahmen/neu", "massnahmen/neu", COORDINATORS),
                view("massnahmen/einlesen", "massnahmen/einlesen", COORDINATORS),
                service(CatalogueService.class, "views", CatalogueService::views, READERS),
                service(CatalogueService.class, "saveView", s -> s.saveView("Probe", "art=SPRACHANGEBOT"), READERS),
                service(
                        CatalogueService.class,
                        "deleteView",
                        s -> {
                            s.saveView("Probe", "");
                            s.deleteView(s.views().getFirst().id());
                        },
                        READERS),
                service(ChainService.class, "page", s -> s.page(Set.of(), 0, 10), READERS),
                service(ChainService.class, "get", s -> s.get(CHAIN), READERS),
                service(ChainService.class, "history", s -> s.history(CHAIN), READERS),
                view("foerderketten", "foerderketten", READERS),
                service(ChainService.class, "check", s -> s.check(CHAIN_CONTENT), READERS),
                service(
                        ChainSearchService.class,
                        "best",
                        s -> s.best(new ChainQuery(Set.of(DORTMUND), PLAN, ChainQuery.Unstated.ACCEPT)),
                        READERS),
                service(ChainService.class, "create", s -> s.create(CHAIN_CONTENT), OWN),
                service(ChainService.class, "change", s -> s.change(chain(s), 1, CHAIN_CONTENT), OWN),
                service(ChainService.class, "complete", s -> s.complete(chain(s), 1), OWN),
                service(DemandService.class, "history", s -> s.history(s.add(NEED, DEMAND)), OWN),
                service(ChainService.class, "delete", s -> s.delete(chain(s), 1), OWN),
                service(ChainService.class, "deleted", ChainService::deleted, COORDINATORS),
                service(
                        ChainService.class,
                        "restore",
                        s -> {
                            String chain = chain(s);
                            s.delete(chain, 1);
                            s.restore(chain);
                        },
                        OWN),
                service(
                        GapService.class,
                        "gaps",
                        s -> s.gaps(new GapQuery(Set.of(DORTMUND), s.current(), 1, Set.of())),
                        READERS),
                view("bedarf", "bedarf", READERS),
                service(GapService.class, "current", GapService::current, READERS),
                service(DemandService.class, "list", s -> s.list(Set.of(DORTMUND)), READERS),
                service(DemandService.class, "stated", s -> s.stated(DORTMUND), READERS),
                service(DemandService.class, "expected", s -> s.expected(DORTMUND, NEED.quarter()), READERS),
                service(DemandService.class, "add", s -> s.add(NEED, DEMAND), OWN),
                service(DemandService.class, "own", s -> s.own(s.add(NEED, DEMAND)), OWN),
                service(
                        DemandService.class,
                        "adopt",
                        s -> s.adopt(NEED, new Demand.Share(runOfPeople(s), 50), null),
                        OWN),
                service(DemandService.class, "change", s -> s.change(s.add(NEED, DEMAND), 1, DEMAND), OWN),
                service(BoardService.class, "board", s -> s.board(MeasureFilter.of(DORTMUND)), READERS),
                service(BoardService.class, "steps", s -> s.steps(Set.of(DORTMUND)), READERS),
                service(BoardService.class, "wall", s -> s.wall(BoardService.WALL_2015), READERS),
                service(PlannedMeasureService.class, "page", s -> s.page(Later.HIDDEN, 0, 10), SIGNED_IN),
                // a measure that is not published is there for nobody; ProviderChannelsTest has published ones
                service(PlannedMeasureService.class, "get", s -> s.get(MEASURE), NOBODY),
                service(PlannedMeasureService.class, "stateInterest", s -> s.stateInterest(MEASURE, "", 1), PROVIDER),
                service(
                        PlannedMeasureService.class,
                        "changeInterest",
                        s -> s.changeInterest(new UUID(0, 0), 1, "", 1),
                        PROVIDER),
                service(
                        PlannedMeasureService.class,
                        "withdrawInterest",
                        s -> s.withdrawInterest(new UUID(0, 0), 1),
                        NOBODY),
                service(PlannedMeasureService.class, "ownInterest", PlannedMeasureService::ownInterest, PROVIDER),
                service(PlannedMeasureService.class, "interestIn", s -> s.interestIn(MEASURE), STEERING),
                service(PlannedMeasureService.class, "openInterest", s -> s.openInterest(Set.of(), 5), STEERING),
                service(PlannedMeasureService.class, "subscribe", PlannedMeasureService::subscribe, PROVIDER),
                service(PlannedMeasureService.class, "unsubscribe", PlannedMeasureService::unsubscribe, PROVIDER),
                service(PlannedMeasureService.class, "isSubscribed", PlannedMeasureService::isSubscribed, PROVIDER),
                service(PlannedMeasureService.class, "wantsDigest", PlannedMeasureService::wantsDigest, PROVIDER),
                service(PlannedMeasureService.class, "orderDigest", PlannedMeasureService::orderDigest, PROVIDER),
                service(PlannedMeasureService.class, "cancelDigest", PlannedMeasureService::cancelDigest, PROVIDER),
                service(
                        PlannedMeasureService.class,
                        "news",
                        s -> s.news(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                        PROVIDER),
                service(PlannedMeasureService.class, "feed", s -> s.feed("unknown"), NOBODY),
                api("GET /api/v1/measures", "/api/v1/measures", READERS),
                api("GET /api/v1/measures/{id}", "/api/v1/measures/" + MEASURE, READERS),
                api("GET /api/v1/measures/{id}/history", "/api/v1/measures/" + MEASURE + "/history", READERS),
                api("POST /api/v1/measures", "/api/v1/measures", "{}", COORDINATORS),
                api("PUT /api/v1/measures/{id}", "/api/v1/measures/" + MEASURE, NO_TITLE, OWN),
                api("POST /api/v1/measures/{id}/status", "/api/v1/measures/" + MEASURE + "/status", "{}", DECIDERS),
                api("PUT /api/v1/measures/{id}/publication", "/api/v1/measures/" + MEASURE + "/publication", "{}", OWN),
                api("DELETE /api/v1/measures/{id}/publication", "/api/v1/measures/" + MEASURE + "/publication", OWN),
                api("GET /api/v1/measures/{id}/publication", "/api/v1/measures/" + MEASURE + "/publication", READERS),
                api("GET /api/v1/measures/{measure}/runs", "/api/v1/measures/" + MEASURE + "/runs", READERS),
                api(
                        "GET /api/v1/measures/{measure}/runs/{id}/history",
                        "/api/v1/measures/hamm-kompetenzcenter-u25/runs/hamm-kompetenzcenter-u25-1/history",
                        READERS),
                api("POST /api/v1/measures/{measure}/runs", "/api/v1/measures/" + MEASURE + "/runs", NO_PLACES, OWN),
                // no run of this measure comes from the sources, so that nobody has one to change or copy;
                // MeasureApiTest has one
                api(
                        "PUT /api/v1/measures/{measure}/runs/{id}",
                        "/api/v1/measures/" + MEASURE + "/runs/none",
                        NO_PLACES,
                        NOBODY,
                        COORDINATORS),
                api(
                        "POST /api/v1/measures/{measure}/runs/{id}/next",
                        "/api/v1/measures/" + MEASURE + "/runs/none/next",
                        "{}",
                        NOBODY,
                        COORDINATORS),
                api("POST /api/v1/chains", "/api/v1/chains", "{}", COORDINATORS),
                // the chains of the sources belong to nobody; MeasureApiTest writes one of Dortmund
                api("PUT /api/v1/chains/{id}", "/api/v1/chains/" + CHAIN, NO_ITEMS, NOBODY, COORDINATORS),
                api(
                        "POST /api/v1/chains/{id}/completion",
                        "/api/v1/chains/" + CHAIN + "/completion",
                        "{}",
                        NOBODY,
                        COORDINATORS),
                api("DELETE /api/v1/chains/{id}", "/api/v1/chains/" + CHAIN, "", NOBODY, COORDINATORS),
                api("GET /api/v1/chains/deleted", "/api/v1/chains/deleted", COORDINATORS),
                api(
                        "POST /api/v1/chains/{id}/restore",
                        "/api/v1/chains/" + CHAIN + "/restore",
                        "",
                        NOBODY,
                        COORDINATORS),
                api("GET /api/v1/chains", "/api/v1/chains", READERS),
                api("GET /api/v1/chains/{id}", "/api/v1/chains/" + CHAIN, READERS),
                api("GET /api/v1/chains/{id}/history", "/api/v1/chains/" + CHAIN + "/history", READERS),
                api("GET /api/v1/chains/best", "/api/v1/chains/best", READERS),
                api("GET /api/v1/measure-gaps", "/api/v1/measure-gaps?ags=" + DORTMUND, READERS),
                api("GET /api/v1/interest", "/api/v1/interest", PROVIDER),
                api("GET /api/v1/interest/measures", "/api/v1/interest/measures", SIGNED_IN),
                api("GET /api/v1/interest/{measure}", "/api/v1/interest/" + MEASURE, STEERING),
                api("POST /api/v1/interest", "/api/v1/interest", "{}", PROVIDER),
                api(
                        "PUT /api/v1/interest/{id}",
                        "/api/v1/interest/00000000-0000-0000-0000-000000000000",
                        "{}",
                        PROVIDER));
    }

    private static long runOfPeople(DemandService demand) {
        return demand.expected(DORTMUND, NEED.quarter()).stream()
                .filter(each -> each.key().unit() != Unit.BG)
                .findFirst()
                .orElseThrow()
                .runId();
    }

    private static String chain(ChainService chains) {
        return chains.create(CHAIN_CONTENT).chain().id();
    }

    private MeasureAccess() {}
}
