package de.lenkungsportal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A document as lines that read well aloud. */
class DocumentTextTest {

    @Test
    void aRowIsAParagraphAndLongLinesStandBelowTheirText() {
        String text = DocumentText.write(document(new Document.Table(
                "Vereinbarungen",
                List.of("Vereinbarung", "Gremium", "Frist"),
                List.of(List.of(
                        "Wirtschaft, Handwerk und Unternehmen stellen Praktikums-, Ausbildungs- und Weiterbildungsplätze",
                        "Mülheim an der Ruhr, Kommunale Lenkungsgruppe „Einwanderung gestalten NRW“ mit Gästen",
                        "")))));
        assertThat(text).contains("""
                        Vereinbarungen:
                        * Vereinbarung: Wirtschaft, Handwerk und Unternehmen stellen Praktikums-,
                          Ausbildungs- und Weiterbildungsplätze
                          Gremium: Mülheim an der Ruhr, Kommunale Lenkungsgruppe „Einwanderung
                            gestalten NRW“ mit Gästen
                        """).doesNotContain("Frist");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @Test
    void typedLinesStayLinesAndAnAbbreviationNeedsNoColon() {
        assertThat(DocumentText.write(document(
                        new Document.Facts(List.of(new Document.Fact("Anmerkung", "eins\nzwei"))),
                        new Document.Table("Punkte", List.of("Nr.", "Punkt"), List.of(List.of("1", "Begrüßung"))))))
                .contains("Anmerkung: eins\n  zwei\n")
                .contains("* Nr. 1\n  Punkt: Begrüßung\n");
    }

    private static Document document(Document.Block... blocks) {
        return new Document("name", "Absender", "Titel", "Worum es geht", "Fuß", List.of(blocks));
    }
}
