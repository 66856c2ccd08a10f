package de.lenkungsportal.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.platform.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Below a table stands what its abbreviations mean, and no others. */
@PortalTest
class AbbreviationsTest {

    @Autowired
    private Messages messages;

    @Test
    void onlyWhatStandsThereIsExplained() {
        var line = Abbreviations.of(messages, new Div(new Span("Köln"), new Span("500 eLb"), new Span("563 BG")));
        assertThat(line.getElement().getTextRecursively())
                .isEqualTo("eLb = erwerbsfähige Leistungsberechtigte, BG = Bedarfsgemeinschaften");
        assertThat(line.getChildren().filter(Term.class::isInstance).map(term -> ((Term) term).getHref()))
                .containsExactly("glossar#erwerbsfähige-leistungsberechtigte", "glossar#bedarfsgemeinschaft");
    }

    @Test
    void whatAScriptDrawsIsExplained() {
        var cell = new Span();
        cell.getElement().setProperty("cell", "{\"value\":\"500\",\"unit\":\"eLb\"}");
        assertThat(Abbreviations.of(messages, new Div(cell)).getElement().getTextRecursively())
                .isEqualTo("eLb = erwerbsfähige Leistungsberechtigte");
    }

    @Test
    void wordsThatOnlyBeginLikeAnAbbreviationAreLeftAlone() {
        assertThat(Abbreviations.of(messages, new Span("Maßnahme, IPhone, MAn, Bgm"))
                        .isVisible())
                .isFalse();
    }
}
