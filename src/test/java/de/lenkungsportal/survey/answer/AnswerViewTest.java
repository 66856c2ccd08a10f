package de.lenkungsportal.survey.answer;

import static de.lenkungsportal.survey.answer.AnswerFixture.CASELOAD;
import static de.lenkungsportal.survey.answer.AnswerFixture.DORTMUND;
import static de.lenkungsportal.survey.answer.AnswerFixture.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.survey.Answer;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The form of a round, as a coordination fills it in from left to right. */
@PortalTest
class AnswerViewTest {

    private static final String FORM = "erhebung/" + ROUND + "/" + DORTMUND;

    @Autowired
    AnswerService service;

    @Autowired
    WebApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @BeforeEach
    void openRound() {
        AnswerFixture.insert(db);
    }

    @AfterEach
    void remove() {
        AnswerFixture.delete(db);
    }

    @Test
    void howANumberIsMeantCanBeChosenBeforeItIsTyped() throws Exception {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(Who.COORDINATOR_OWN, FORM, "", window -> {
                Select<AnswerKind> kind = kind(window);
                window.test(kind).selectItem("ca.");
                assertThat(kind.getValue()).isEqualTo(AnswerKind.APPROXIMATE);
                TextField value = named(window, "Wert");
                window.test(value).setValue("430");
                assertThat(kind.getValue()).isEqualTo(AnswerKind.APPROXIMATE);
            });
        }
        assertThat(stored().qualifier()).isEqualTo(Qualifier.APPROXIMATE);
        assertThat(stored().value()).isEqualByComparingTo("430");
    }

    @Test
    void aRangeThatIsTypedIntoOneFieldIsTheWholeRange() throws Exception {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(Who.COORDINATOR_OWN, FORM, "", window -> {
                window.test(named(window, "Wert")).setValue("2000 bis 2500");
                window.test(named(window, "Wert")).setValue("2.100 bis 2.400");
            });
        }
        assertThat(stored().qualifier()).isEqualTo(Qualifier.RANGE);
        assertThat(stored().value()).isEqualByComparingTo("2100");
        assertThat(stored().valueTo()).isEqualByComparingTo("2400");
    }

    private Answer stored() throws Exception {
        AnswerForm form = signIn.as(Who.COORDINATOR_OWN, () -> service.form(ROUND, DORTMUND));
        return Objects.requireNonNull(form.answers().get(CASELOAD));
    }

    @SuppressWarnings("unchecked")
    private static Select<AnswerKind> kind(BrowserlessUIContext window) {
        for (Select<?> each : window.find(Select.class).all()) {
            if (each.getAriaLabel().orElse("").contains("Bestand SGB II") && each.getValue() instanceof AnswerKind) {
                return (Select<AnswerKind>) each;
            }
        }
        throw new AssertionError("no such choice");
    }

    private static TextField named(BrowserlessUIContext window, String name) {
        return window.find(TextField.class).all().stream()
                .filter(each -> each.getAriaLabel().orElse("").startsWith(name)
                        && each.getAriaLabel().orElse("").contains("Bestand SGB II"))
                .findFirst()
                .orElseThrow();
    }
}
