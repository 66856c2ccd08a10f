package de.lenkungsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import de.lenkungsportal.AccessMatrix;
import de.lenkungsportal.Who;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each role, and someone who is not signed in, walks every view that the access matrix opens to them, on a desk, a tablet
 * and a telephone. A view that the matrix does not list fails {@code AccessMatrixTest}; what a coordinator of another city
 * may not do is its subject too. The views are dealt out to four test classes, which may run side by side.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserWalk {

    /** Every fourth view is in one part. */
    enum Part {
        FIRST(0),
        SECOND(1),
        THIRD(2),
        FOURTH(3);

        private final int rest;

        Part(int rest) {
            this.rest = rest;
        }

        <T> List<T> of(List<T> all) {
            return IntStream.range(0, all.size())
                    .filter(at -> at % values().length == rest)
                    .mapToObj(all::get)
                    .toList();
        }
    }

    private static final int TABLET = 1024;

    /** Views that look quite different under another address. */
    private static final Map<String, List<String>> FORMS = Map.of(
            "staedtevergleich",
                    List.of(
                            "staedtevergleich?ansicht=diagramme",
                            "staedtevergleich?ansicht=matrix",
                            "staedtevergleich?ansicht=karte",
                            "staedtevergleich?quer=ja"),
            "partnerringe",
                    List.of(
                            "partnerringe?ansicht=tabelle",
                            "partnerringe?ansicht=staedte",
                            "partnerringe?stadt=05570000&ansicht=orte",
                            "partnerringe?zustand=ended"),
            "foerderketten",
                    List.of(
                            "foerderketten?ansicht=wand",
                            "foerderketten?ansicht=tabelle",
                            "foerderketten?kommune=05315000",
                            "foerderketten?kette=perf-ausbildungscoaching"),
            "quellen", List.of("quellen?suche=nirgends"),
            "meldungen", List.of("meldungen?status=done"));

    /** Pages that no route stands for: an unknown address, a missing object, and what a provider may not open. */
    private static final Map<Who, List<String>> ERRORS = Map.of(
            Who.ANONYMOUS, List.of("erster-zugang/unbekannt"),
            Who.STEERING, List.of("gibt-es-nicht", "stadt/99999999"),
            Who.PROVIDER, List.of("staedtevergleich"));

    /** Addresses that do not stay: the start leads on, and those who are signed in do not sign in. */
    private static final Set<String> PASSING = Set.of("", "anmelden");

    /**
     * Roles share views: each is worked through in full by the first visitor, and by the others on the desk, where it is made of
     * other parts than anyone before them saw.
     */
    private final Set<String> seen = new HashSet<>();

    private final Set<String> seenParts = new HashSet<>();

    private final Part part;

    @LocalServerPort
    private int port;

    BrowserWalk(Part part) {
        this.part = part;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COORDINATOR_FOREIGN")
    void everyViewIsSoundAtEveryWidth(Who who, Browser browser) {
        try (Walk walk = new Walk(browser, port, who.username())) {
            if (who != Who.ANONYMOUS && part == Part.FIRST) {
                walk.signInWithTheForm();
                walk.followMenu();
            } else if (who != Who.ANONYMOUS) {
                walk.signIn();
            }
            for (String view : addresses(who)) {
                walk.open(view);
                boolean isNew = seenParts.add(view + walk.parts());
                if (seen.add(view)) {
                    workThrough(walk);
                } else {
                    walk.inspect(1440);
                    if (isNew) {
                        walk.checkRules();
                    }
                }
            }
            assertThat(walk.findings()).isEmpty();
        }
    }

    private static void workThrough(Walk walk) {
        for (int width : Soundness.WIDTHS) {
            walk.inspect(width);
            if (width != TABLET) {
                walk.photograph();
                walk.checkRules();
                walk.tabThrough();
            }
        }
        walk.inspectNarrow();
        walk.print();
        walk.openAndEscape();
        walk.chooseEach();
    }

    private List<String> addresses(Who who) {
        Stream<String> views = part.of(AccessMatrix.views()).stream()
                .filter(view -> view.allowed().contains(who))
                .map(AccessMatrix.ViewRow::path)
                .filter(path -> who == Who.ANONYMOUS || !PASSING.contains(path))
                .flatMap(path -> Stream.concat(Stream.of(path), formsFor(who, path)));
        List<String> errors = part == Part.FIRST ? ERRORS.getOrDefault(who, List.of()) : List.of();
        return Stream.concat(views, errors.stream()).toList();
    }

    /** Seen by one visitor each, since they do not depend on the role. */
    private static Stream<String> formsFor(Who who, String path) {
        return who == Who.STEERING || (who == Who.ADMIN && path.equals("meldungen"))
                ? FORMS.getOrDefault(path, List.of()).stream()
                : Stream.of();
    }
}
