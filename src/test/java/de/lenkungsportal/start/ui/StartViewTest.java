package de.lenkungsportal.start.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the start page puts before whom. */
@PortalTest
class StartViewTest {

    /** More would mean that a feature asks once for each of its rows. */
    private static final int MOST_QUERIES_A_FEATURE = 16;

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private List<StartContribution> features;

    @Autowired
    private DSLContext db;

    @Autowired
    private Messages messages;

    private StartContent content(Who who) throws Exception {
        return signIn.as(who, () -> StartContent.of(features, currentUser.get(), messages));
    }

    @Test
    void decisionsStandByUrgencyAndMissingDataApart() throws Exception {
        StartContent content = content(Who.STEERING);
        assertThat(content.decide())
                .isNotEmpty()
                .extracting(StartTopic::urgency)
                .isSorted()
                .doesNotContain(Urgency.MISSING_DATA);
        assertThat(content.missing())
                .isNotEmpty()
                .extracting(StartTopic::urgency)
                .containsOnly(Urgency.MISSING_DATA);
    }

    @Test
    void eachTopicSaysWhyItIsHereSinceWhenAndLeadsToTheMatter() throws Exception {
        StartContent content = content(Who.STEERING);
        assertThat(content.decide()).allSatisfy(topic -> {
            assertThat(topic.title()).contains(":");
            assertThat(topic.reason()).isNotBlank();
            assertThat(topic.end()).startsWith("Erledigt");
            assertThat(topic.since()).isNotBlank();
            assertThat(topic.link()).isNotBlank();
        });
    }

    @Test
    void coelnsContradictionIsOneLineWithTheSecondOneInIt() throws Exception {
        assertThat(content(Who.STEERING).decide())
                .filteredOn(topic -> topic.urgency() == Urgency.CONTRADICTION
                        && topic.title().startsWith("Köln"))
                .singleElement()
                .satisfies(topic -> assertThat(topic.title() + topic.reason()).contains("563", "19,5"));
    }

    /** The workshop of July 2017 (004) has not taken place yet. */
    @Test
    void whatALaterSourceSaysIsNoTopicOfToday() throws Exception {
        assertThat(content(Who.STEERING).decide())
                .filteredOn(topic -> topic.urgency() == Urgency.CONTRADICTION)
                .isNotEmpty()
                .noneMatch(topic -> topic.title().contains("Düsseldorf"));
    }

    @Test
    void aCoordinatorSeesOnlyTheContradictionsOfTheOwnCity() throws Exception {
        assertThat(content(Who.COORDINATOR_OWN).decide())
                .filteredOn(topic -> topic.urgency() == Urgency.CONTRADICTION)
                .isNotEmpty()
                .allMatch(topic -> topic.title().startsWith("Dortmund"));
    }

    @Test
    void whatNoSourceNamesInManyCitiesIsOneLineBesideTheDecisions() throws Exception {
        StartContent content = content(Who.STEERING);
        assertThat(content.missing())
                .filteredOn(topic -> topic.title().contains("Arbeitgeberverband"))
                .singleElement()
                .satisfies(topic -> assertThat(topic.title()).startsWith("In 14 Städten: "));
        assertThat(content.decide()).noneMatch(topic -> topic.title().contains("Arbeitgeberverband"));
    }

    @Test
    void aCoordinatorReadsOfTheOwnCityAlone() throws Exception {
        StartContent content = content(Who.COORDINATOR_OWN);
        assertThat(Stream.concat(content.decide().stream(), content.missing().stream()))
                .isNotEmpty()
                .allMatch(topic -> (topic.title() + topic.reason()).contains("Dortmund"))
                .noneMatch(topic -> (topic.title() + topic.reason()).contains("Essen"));
    }

    @Test
    void noTopicStandsTwice() throws Exception {
        for (Who who : List.of(Who.STEERING, Who.COORDINATOR_OWN, Who.ADMIN)) {
            StartContent content = content(who);
            assertThat(Stream.concat(content.decide().stream(), content.missing().stream())
                            .map(StartTopic::title))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void sumsSayHowManyCitiesAreInThem() throws Exception {
        assertThat(content(Who.STEERING).figures())
                .filteredOn(figure -> figure.label().equals("Bestand SGB II"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value()).isEqualTo("ca. 6.344");
                    assertThat(figure.unit()).isEqualTo("Kunden");
                    assertThat(figure.cities()).isEqualTo(9);
                    assertThat(figure.of()).isEqualTo(14);
                });
    }

    @Test
    void aFeatureThatFailsSaysSoInItsPlaceAndTheOthersStand() throws Exception {
        StartContribution broken = new StartContribution() {
            @Override
            public List<StartTopic> topics(PortalUser user) {
                throw new IllegalStateException("a record that cannot be computed");
            }
        };
        StartContent whole = content(Who.STEERING);
        StartContent content = signIn.as(
                Who.STEERING,
                () -> StartContent.of(
                        Stream.concat(Stream.of(broken), features.stream()).toList(), currentUser.get(), messages));
        assertThat(content.decide()).isEqualTo(whole.decide());
        assertThat(content.dates()).isEqualTo(whole.dates());
        assertThat(content.missing())
                .hasSize(whole.missing().size() + 1)
                .last()
                .satisfies(topic -> assertThat(topic.reason()).contains("Fehlernummer"));
    }

    @Test
    void noFeatureAsksOncePerRow() throws Exception {
        for (StartContribution feature : features) {
            int queries = Queries.count(db, () -> {
                try {
                    signIn.as(Who.STEERING, () -> StartContent.of(List.of(feature), currentUser.get(), messages));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(queries).as(feature.getClass().getName()).isLessThanOrEqualTo(MOST_QUERIES_A_FEATURE);
        }
    }

    @Test
    void theEntryLeadsEachRoleToItsPage() {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(Who.STEERING));
                var window = user.newWindow()) {
            window.getUI().navigate("");
            assertThat(window.find(H1.class).single().getText()).isEqualTo("Was jetzt zu klären ist");
            assertThat(window.find(Anchor.class).all())
                    .anyMatch(link -> link.getHref().startsWith("pruefungen?stadt="));
            assertThat(window.find(Span.class).all())
                    .anyMatch(span -> span.getText().equals("9 von 14"));
        }
    }
}
