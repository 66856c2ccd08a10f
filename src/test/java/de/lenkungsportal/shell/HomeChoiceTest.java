package de.lenkungsportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The municipality in the header. */
@PortalTest
class HomeChoiceTest {

    private static final Home DORTMUND = new Home("05913000", "Dortmund");
    private static final Home KOELN = new Home("05315000", "Köln");

    @Autowired
    private Messages messages;

    private static Stream<Component> inside(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(HomeChoiceTest::inside));
    }

    private static List<NativeButton> options(HomeChoice choice) {
        return inside(choice)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .toList();
    }

    private static void click(NativeButton option) {
        ComponentUtil.fireEvent(option, new ClickEvent<>(option));
    }

    private static List<String> pressed(HomeChoice choice) {
        return options(choice).stream()
                .filter(each -> "true".equals(each.getElement().getAttribute("aria-pressed")))
                .map(NativeButton::getText)
                .toList();
    }

    @Test
    void aSteeringGroupChoosesAmongItsOwnOrAll() {
        var chosen = new ArrayList<Set<String>>();
        var choice = new HomeChoice(messages, List.of(DORTMUND, KOELN), chosen::add);
        choice.show(Set.of(KOELN.ags(), DORTMUND.ags()));
        assertThat(options(choice))
                .extracting(NativeButton::getText)
                .containsExactly("Meine 2 Kommunen", "Dortmund", "Köln", "Alle Kommunen");
        assertThat(pressed(choice)).containsExactly("Meine 2 Kommunen");
        click(options(choice).get(2));
        click(options(choice).getLast());
        assertThat(chosen).containsExactly(Set.of(KOELN.ags()), Set.of());
        choice.show(Set.of(KOELN.ags()));
        assertThat(pressed(choice)).containsExactly("Köln");
    }

    @Test
    void oneMunicipalityIsNotOfferedTwice() {
        var choice = new HomeChoice(messages, List.of(DORTMUND), chosen -> {});
        assertThat(options(choice)).extracting(NativeButton::getText).containsExactly("Dortmund", "Alle Kommunen");
    }

    @Test
    void aCoordinatorReadsTheOwnMunicipalityAndChoosesNone() {
        var own = new HomeChoice(messages, DORTMUND);
        assertThat(own.getElement().getTextRecursively()).contains("Dortmund");
        assertThat(inside(own)).noneMatch(each -> each instanceof NativeButton || each instanceof NativeDetails);
    }
}
