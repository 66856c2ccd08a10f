package de.lenkungsportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The menu in groups, by role. */
@PortalTest
class MainMenuTest {

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    private record Entry(String group, String path, String text) {}

    private List<Entry> menu(Who who) {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(who));
                var window = user.newWindow()) {
            window.getUI().navigate("geplante-massnahmen");
            return window.getUI()
                    .getChildren()
                    .flatMap(MainMenuTest::inside)
                    .filter(SideNav.class::isInstance)
                    .map(SideNav.class::cast)
                    .filter(SideNav::isVisible)
                    .flatMap(nav -> nav.getItems().stream()
                            .filter(SideNavItem::isVisible)
                            .map(item -> new Entry(
                                    nav.getLabel(),
                                    item.getPath(),
                                    item.getElement().getTextRecursively())))
                    .toList();
        }
    }

    private static Stream<com.vaadin.flow.component.Component> inside(com.vaadin.flow.component.Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(MainMenuTest::inside));
    }

    @Test
    void theSteeringGroupHasTheGroupsInTheirOrder() {
        assertThat(menu(Who.STEERING).stream().map(Entry::group).distinct())
                .containsExactly("Überblick", "Vergleich", "Prognose", "Netzwerk", "Maßnahmen", "Grundlagen");
    }

    @Test
    void whoBeginsWithOneMunicipalityHasItInTheMenuAndEntersFiguresFromThere() {
        assertThat(menu(Who.COORDINATOR_OWN))
                .anyMatch(entry ->
                        entry.group().equals("Überblick") && entry.path().equals("stadt/05913000"))
                .anyMatch(entry -> entry.path().equals("kennzahl-eintragen"));
        assertThat(menu(Who.ADMIN)).noneMatch(entry -> entry.path().startsWith("stadt/"));
    }

    @Test
    void aNumberStandsWhereSomethingWaitsForTheOneWhoDecides() {
        assertThat(menu(Who.COORDINATOR_OWN))
                .filteredOn(entry -> entry.path().equals("pruefungen"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).matches("Prüfungen[1-9][0-9]*"));
        assertThat(menu(Who.ADMIN))
                .filteredOn(entry -> entry.path().equals("pruefungen"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("Prüfungen"));
    }

    @Test
    void aProviderHasAMenuOfItsOwn() {
        assertThat(menu(Who.PROVIDER))
                .isNotEmpty()
                .extracting(Entry::group)
                .doesNotContain("Vergleich", "Prognose", "Netzwerk", "Verwaltung");
    }

    @Test
    void everyIconHasOneMeaning() {
        try (var app = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
                var user = app.newUser(signIn.authentication(Who.ADMIN));
                var window = user.newWindow()) {
            window.getUI().navigate("start");
            assertThat(MenuConfiguration.getMenuEntries())
                    .isNotEmpty()
                    .allMatch(entry -> Files.exists(Path.of("frontend/theme/icons", entry.icon() + ".svg")))
                    .extracting(entry -> entry.icon())
                    .doesNotHaveDuplicates();
        }
    }
}
