package de.lenkungsportal.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.hub.HubContribution;
import de.lenkungsportal.shell.hub.HubPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** One city on one page. */
@PortalTest
class HubViewTest {

    private static final int MOST_QUERIES = 12;
    private static final String DORTMUND = "05913000";
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 31);
    private static final String KOELN = "05315000";

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private List<HubContribution> features;

    @Autowired
    private MunicipalityService municipalities;

    @Autowired
    private DSLContext db;

    @Autowired
    private Messages messages;

    private Map<String, HubContent> contents(List<HubContribution> from, String... ags) throws Exception {
        return signIn.as(Who.STEERING, () -> HubContent.of(from, List.of(ags), messages));
    }

    private HubContent content(List<HubContribution> from, String ags) throws Exception {
        return Objects.requireNonNull(contents(from, ags).get(ags));
    }

    private HubContent dortmund() throws Exception {
        return content(features, DORTMUND);
    }

    @Test
    void oneSentenceSaysHowThingsStandWithItsStand() throws Exception {
        assertThat(dortmund().sentence(messages))
                .startsWith("Bestand SGB II 800 Kunden (Stand März 2016), Personal 28 MA (Stand 15.03.2016); ")
                .endsWith(".");
    }

    @Test
    void sixFiguresAtMostEachWithItsUnitAndItsStand() throws Exception {
        assertThat(dortmund().figures())
                .hasSize(HubContent.MOST_FIGURES)
                .allSatisfy(figure -> assertThat(figure.stand()).isNotBlank())
                .filteredOn(figure -> !figure.isMissing())
                .allSatisfy(figure -> assertThat(figure.unit()).isNotBlank())
                .extracting(HubPart.KeyFigure::label)
                .contains("Bestand SGB II", "Bestand SGB III", "Personal", "Kunden je MA");
    }

    @Test
    void clientsPerStaffInAnotherUnitAreNotANumber() throws Exception {
        assertThat(content(features, KOELN).figures())
                .filteredOn(figure -> figure.label().equals("Kunden je MA"))
                .singleElement()
                .matches(HubPart.KeyFigure::isMissing);
    }

    @Test
    void aGapInLanguageSaysForWhom() throws Exception {
        assertThat(dortmund().panels(HubPart.Row.STRIP))
                .singleElement()
                .satisfies(panel ->
                        assertThat(texts(panel.body())).contains("ohne Zugang zum Integrationskurs: kein Kurs"));
    }

    private static String texts(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void whatIsSimulatedSaysSoInEveryPart() throws Exception {
        List<HubPart> simulated = content(features, KOELN).parts().stream()
                .filter(part -> part instanceof HubPart.Panel panel && panel.isSimulated())
                .toList();
        assertThat(simulated).isNotEmpty();
        assertThat(simulated)
                .allSatisfy(part -> assertThat(((HubPart.Panel) part).title()).contains("simuliert"));
        assertThat(content(features, KOELN).sentence(messages)).contains("(simuliert)");
    }

    @Test
    void allTakesTwelveQueriesForOneCityAndForTwo() throws Exception {
        dortmund(); // the catalogue of indicators and who is signed in are remembered from here on
        assertThat(queries(DORTMUND)).isBetween(2, MOST_QUERIES);
        assertThat(queries(DORTMUND, KOELN)).isEqualTo(queries(DORTMUND));
    }

    private int queries(String... ags) {
        return Queries.count(db, () -> {
            try {
                signIn.as(Who.STEERING, () -> {
                    municipalities.areas();
                    return HubContent.of(features, List.of(ags), messages);
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aPartThatFailsSaysSoInItsPlaceAndTheOthersStand() throws Exception {
        HubContribution broken = ags -> {
            throw new IllegalStateException("a record that cannot be computed");
        };
        HubContent whole = dortmund();
        HubContent content =
                content(Stream.concat(Stream.of(broken), features.stream()).toList(), DORTMUND);
        assertThat(content.figures()).isEqualTo(whole.figures());
        assertThat(content.panels(HubPart.Row.LIST))
                .hasSize(whole.panels(HubPart.Row.LIST).size() + 1)
                .last()
                .satisfies(panel -> assertThat(texts(panel.body())).contains("Fehlernummer"));
    }

    @Test
    void everyMunicipalityHasItsPageHoweverLittleIsKnown() throws Exception {
        String[] all = signIn.as(
                Who.STEERING,
                () -> municipalities.all().stream().map(Municipality::ags).toArray(String[]::new));
        assertThat(contents(features, all)).hasSize(all.length).allSatisfy((ags, content) -> {
            assertThat(content.sentence(messages)).isNotBlank();
            assertThat(content.panels(HubPart.Row.LIST))
                    .noneMatch(panel -> texts(panel.body()).contains("Fehlernummer"));
            assertThat(content.panels(HubPart.Row.PICTURE)).isNotEmpty();
        });
    }

    @Test
    void newIsWhatHappenedAfterTheChosenDay() throws Exception {
        HubContent content = dortmund();
        assertThat(content.news(LocalDate.of(2016, 3, 1), TODAY))
                .isNotEmpty()
                .allMatch(news -> news.day().isAfter(LocalDate.of(2016, 3, 1)))
                .extracting(HubPart.News::day)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(content.news(TODAY, TODAY)).isEmpty();
    }

    @Test
    void everyTitleLeadsToItsViewWithTheCitySet() throws Exception {
        assertThat(Stream.of(HubPart.Row.values()).flatMap(row -> {
                    try {
                        return dortmund().panels(row).stream();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(panel.link()).contains(DORTMUND));
    }

    private void at(String path, String query, Consumer<BrowserlessUIContext> look) {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(Who.STEERING));
                var window = user.newWindow()) {
            window.getUI().navigate(path, QueryParameters.fromString(query));
            look.accept(window);
        }
    }

    @Test
    void thePageShowsTwoCitiesInTheSameFormAndKnowsTheOldAddress() {
        for (String address : List.of("neben=" + KOELN, "mit=" + KOELN)) {
            at("stadt/" + DORTMUND, address, window -> {
                assertThat(window.find(H1.class).single().getText()).isEqualTo("Dortmund und Köln");
                assertThat(window.find(Div.class).withClassName("lp-hub-city").all())
                        .hasSize(2);
            });
        }
    }

    @Test
    void theAddressSaysSinceWhenSomethingIsNew() {
        at(
                "stadt/" + DORTMUND,
                "seit=2016-03-01",
                window -> assertThat(window.find(Paragraph.class).all())
                        .anyMatch(each -> each.getText().equals("Seit dem 01.03.2016")));
    }

    @Test
    void theFiguresStayOnAPageOfTheirOwn() {
        at(
                "stadt/" + DORTMUND,
                "",
                window -> assertThat(window.find(Anchor.class).all())
                        .anyMatch(link -> link.getHref().equals("stadt/" + DORTMUND + "/kennzahlen")));
        at(
                "stadt/05000000",
                "",
                window -> assertThat(window.find(H1.class).single().getText()).endsWith(": Überblick"));
    }
}
