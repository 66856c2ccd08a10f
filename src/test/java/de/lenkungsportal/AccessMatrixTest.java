package de.lenkungsportal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.shared.Registration;
import de.lenkungsportal.AccessMatrix.ApiRow;
import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.AccessMatrix.ServiceRow;
import de.lenkungsportal.AccessMatrix.ViewRow;
import de.lenkungsportal.access.AccountFixture;
import de.lenkungsportal.access.ForecastFixture;
import de.lenkungsportal.access.PartnerFixture;
import de.lenkungsportal.access.RoundFixture;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportLog;
import de.lenkungsportal.intake.KnownSeries;
import de.lenkungsportal.intake.alert.AlertTexts;
import de.lenkungsportal.intake.run.ForecastCalculation;
import de.lenkungsportal.measure.MeasureTrail;
import de.lenkungsportal.measure.SmallRunCounts;
import de.lenkungsportal.partner.organisation.OrganisationWrites;
import de.lenkungsportal.partner.rule.GapTexts;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.UseLimits;
import de.lenkungsportal.platform.request.HeavyWork;
import de.lenkungsportal.platform.request.SlowAnswers;
import de.lenkungsportal.platform.store.Deletions;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.roundtable.BodyRights;
import de.lenkungsportal.security.AccountSessions;
import de.lenkungsportal.security.AccountStates;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.FeedTokens;
import de.lenkungsportal.security.OnBehalf;
import de.lenkungsportal.security.SignInAccounts;
import de.lenkungsportal.security.SignInNames;
import de.lenkungsportal.security.SignInOptions;
import de.lenkungsportal.security.factor.ApplicationPasswords;
import de.lenkungsportal.security.factor.OneTimeCodes;
import de.lenkungsportal.security.factor.Passkeys;
import de.lenkungsportal.security.factor.PendingSignIns;
import de.lenkungsportal.security.factor.SecondFactors;
import de.lenkungsportal.security.signin.DeviceCookie;
import de.lenkungsportal.security.signin.KeyedHash;
import de.lenkungsportal.security.signin.KnownOrigins;
import de.lenkungsportal.security.signin.OidcSignIn;
import de.lenkungsportal.security.signin.PasswordSignIn;
import de.lenkungsportal.security.signin.SignInGuard;
import de.lenkungsportal.source.SurveySources;
import de.lenkungsportal.survey.answer.AnswerFixture;
import de.lenkungsportal.survey.round.RoundForms;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Checks every cell of the {@link AccessMatrix} against the running portal, and that nothing is missing from it. */
@PortalTest
class AccessMatrixTest {

    /** A version that no record has, so that whoever may write is refused by it at the latest. */
    private static final String STALE = "\"999999999\"";

    /** Public beans that are no way in: they read no records, or they ask nobody's permission by design. */
    private static final Set<Class<?>> INTERNAL = Set.of(
            Messages.class, // words only
            PortalAddress.class, // a setting
            AuditTrail.class, // writes what its caller was allowed to do
            UseLimits.class, // counts what its caller was allowed to do
            FindingTexts.class, // words only
            GapTexts.class, // words only
            FigureNames.class, // words only
            IndicatorNames.class, // words only
            ProfileDimensionNames.class, // words only
            AlertTexts.class, // words only
            AccountStates.class, // of the account that its caller names
            BodyRights.class, // asks for the rights of a body
            Deletions.class, // deletes and brings back for services, after their checks
            DeviceCookie.class, // of the browser that signs in
            ForecastCalculation.class, // runs after a write that its caller was allowed to do
            KeyedHash.class, // hashes
            KnownOrigins.class, // of the account that signs in
            ImportLog.class, // keeps what services wrote, for services
            KnownSeries.class, // reads for services
            MeasureTrail.class, // writes what its caller was allowed to do
            OidcSignIn.class, // a way of signing in
            OrganisationWrites.class, // writes what its caller was allowed to do
            PasswordSignIn.class, // a way of signing in
            SignInGuard.class, // slows those who guess
            SmallRunCounts.class, // hides small counts
            SurveySources.class, // writes what its caller was allowed to do
            RoundForms.class, // forms over services, which decide
            HeavyWork.class, // runs what its caller was allowed to do
            History.class, // reads for repositories
            SlowAnswers.class, // waits
            CurrentUser.class, // answers who is asking
            ImportJobs.class, // runs what the services behind a target allow
            FeedTokens.class, // issues what the service of a feed was allowed to
            OnBehalf.class, // runs work with the rights of an account, which the services decide on
            SignInAccounts.class, // for ways of signing in
            AccountSessions.class, // of the account that its caller names
            SecondFactors.class, // of the account that its caller names
            OneTimeCodes.class, // of the account that its caller names
            Passkeys.class, // of the account that its caller names
            ApplicationPasswords.class, // of the account that its caller names
            PendingSignIns.class, // answers who has entered their password
            SignInNames.class, // answers whether a name is one
            SignInOptions.class); // what the sign-in page offers

    private static final Set<Class<? extends Annotation>> VIEW_ANNOTATIONS =
            Set.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Map<String, RequestMappingHandlerMapping> mappings;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Each begins with the start page, which takes longer than most views. */
    private static final Map<Who, BrowserlessUIContext> WINDOWS = new EnumMap<>(Who.class);

    /** One for all cells: it scans the class path for views. */
    private static @Nullable SecuredBrowserlessApplicationContext<Authentication> browsers;

    @BeforeAll
    static void insertExamples(@Autowired DSLContext db) {
        AccountFixture.insert(db);
        PartnerFixture.insert(db);
        ForecastFixture.insert(db);
        RoundFixture.insert(db);
        AnswerFixture.insert(db);
    }

    @AfterAll
    static void deleteExamples(@Autowired DSLContext db) {
        AccountFixture.delete(db);
        PartnerFixture.delete(db);
        ForecastFixture.delete(db);
        RoundFixture.delete(db);
        AnswerFixture.delete(db);
    }

    @AfterAll
    static void closeBrowsers() {
        if (browsers != null) {
            browsers.close();
            browsers = null;
            WINDOWS.clear();
        }
    }

    static Stream<Arguments> cells() {
        return AccessMatrix.rows().stream()
                .flatMap(row -> Arrays.stream(Who.values()).map(who -> Arguments.of(row.key(), who, row)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("cells")
    void eachCellHolds(String key, Who who, Row row) throws Exception {
        boolean may = row.allowed().contains(who);
        switch (row) {
            case ViewRow view ->
                assertThat(opens(view, who)).as("%s opens for %s", key, who).isEqualTo(may);
            case ServiceRow<?> service ->
                assertThat(runs(service, who)).as("%s runs for %s", key, who).isEqualTo(may);
            case ApiRow api -> {
                int status = status(api, who);
                if (may) {
                    assertThat(status).as("%s as %s", key, who).isLessThan(500).isNotIn(401, 403, 404);
                } else {
                    assertThat(status).as("%s as %s", key, who).isEqualTo(refusal(api, who));
                }
            }
        }
    }

    @Test
    void everyViewIsListedAndCarriesAnAccessAnnotation() {
        assertThat(routes().stream().flatMap(AccessMatrixTest::templates))
                .containsExactlyInAnyOrderElementsOf(keys(ViewRow.class));
        assertThat(routes())
                .allSatisfy(route -> assertThat(
                                Arrays.stream(route.getNavigationTarget().getAnnotations())
                                        .map(Annotation::annotationType))
                        .as(route.getNavigationTarget().getName())
                        .containsAnyElementsOf(VIEW_ANNOTATIONS));
    }

    @Test
    void everyPublicServiceMethodIsListedAndCarriesAnAccessAnnotation() {
        assertThat(serviceMethods().map(m -> m.getDeclaringClass().getSimpleName() + "." + m.getName()))
                .containsExactlyInAnyOrderElementsOf(keys(ServiceRow.class));
        assertThat(serviceMethods())
                .allMatch(
                        method -> AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class)
                                || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), PreAuthorize.class),
                        "carries an access annotation");
    }

    @Test
    void everyApiOperationIsListed() {
        assertThat(apiOperations()).containsExactlyInAnyOrderElementsOf(keys(ApiRow.class));
    }

    private static List<String> keys(Class<? extends Row> kind) {
        return AccessMatrix.rows().stream()
                .filter(kind::isInstance)
                .map(Row::key)
                .toList();
    }

    // Views

    private List<RouteData> routes() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(portal.getServletContext()))
                .getRegisteredRoutes();
    }

    private static Stream<String> templates(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()), route.getRouteAliases().stream().map(RouteBaseData::getTemplate));
    }

    private record Visit(Class<?> target, String path) {
        boolean failed(String requested) {
            return HasErrorParameter.class.isAssignableFrom(target) && path.equals(requested);
        }
    }

    /** Whether navigation gets past the access control and the view does not refuse its own path. */
    private boolean opens(ViewRow row, Who who) throws Exception {
        Class<? extends Component> view = routes().stream()
                .filter(route -> templates(route).anyMatch(row.key()::equals))
                .findFirst()
                .orElseThrow()
                .getNavigationTarget();
        var visits = new ArrayList<Visit>();
        BrowserlessUIContext window = window(who);
        Registration listening = window.getUI()
                .addBeforeEnterListener((BeforeEnterEvent event) -> visits.add(new Visit(
                        event.getNavigationTarget(), event.getLocation().getPath())));
        // Spring's tests begin and end without a user, also in a window that somebody has signed in to.
        signIn.as(who, () -> {
            try {
                window.getUI().navigate(row.path());
            } catch (com.vaadin.flow.router.NotFoundException e) {
                // the mocked error view throws; the visit tells which path failed
            } finally {
                listening.remove();
            }
            return true;
        });
        return !visits.isEmpty()
                && visits.getFirst().target() == view
                && visits.stream().noneMatch(visit -> visit.failed(row.path()));
    }

    /** The window of this user, made the one at hand. */
    private BrowserlessUIContext window(Who who) {
        if (browsers == null) {
            browsers = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
        }
        var all = browsers;
        BrowserlessUIContext window = WINDOWS.computeIfAbsent(
                who, one -> all.newUser(signIn.authentication(one)).newWindow());
        window.activate();
        return window;
    }

    // Services

    private Stream<Method> serviceMethods() {
        return Arrays.stream(portal.getBeanDefinitionNames())
                .<Class<?>>flatMap(name -> Stream.ofNullable(portal.getType(name)))
                .filter(type -> type.getName().startsWith("de.lenkungsportal."))
                .<Class<?>>map(ClassUtils::getUserClass)
                .distinct()
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> !INTERNAL.contains(type) && type != Portal.class && !isTest(type))
                .filter(type -> !type.isRecord() && !AnnotatedElementUtils.hasAnnotation(type, Configuration.class))
                // Known to their feature only, where services decide who may; ArchitectureTest holds it.
                .filter(type -> !AnnotatedElementUtils.hasAnnotation(type, Repository.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static boolean isTest(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    private <S> boolean runs(ServiceRow<S> row, Who who) throws Exception {
        S service = portal.getBean(row.type());
        assertThat(AopUtils.isAopProxy(service)).isTrue();
        return signIn.as(
                who,
                () -> Boolean.TRUE.equals(transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        row.call().on(service);
                        return true;
                    } catch (AccessDeniedException | AuthenticationException | NotFoundException refused) {
                        return false;
                    } catch (InvalidInputException | StaleWriteException rule) {
                        return true;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })));
    }

    // API

    private Collection<String> apiOperations() {
        return mappings.values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessMatrixTest::operations)
                .filter(operation -> operation.contains(" /api"))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static Stream<String> operations(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(pattern ->
                        info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern));
    }

    /** 401 for nobody, 404 for the coordinator of another municipality, 403 for a role that may never. */
    private static int refusal(ApiRow row, Who who) {
        return switch (who) {
            case ANONYMOUS -> 401;
            default -> row.foreign().contains(who) ? 404 : 403;
        };
    }

    private int status(ApiRow row, Who who) throws Exception {
        String json = row.json();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + row.path()))
                .method(
                        row.key().split(" ", 2)[0],
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (!row.key().startsWith("GET ")) {
            request.header("If-Match", STALE);
        }
        String credentials = basic(who);
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static @Nullable String basic(Who who) {
        return who.username() == null
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((who.username() + ":demo").getBytes(StandardCharsets.UTF_8));
    }
}
