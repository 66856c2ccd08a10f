package de.lenkungsportal.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Markdown becomes a page with title, lead, contents and text. */
class MethodologyTest {

    @Test
    void titleAndLeadLeaveTheText() {
        var page = Methodology.of("# Methodik\n\nWoher die Zahlen kommen.\n\n## Quellen\n\nText.");
        assertThat(page.title()).isEqualTo("Methodik");
        assertThat(page.lead()).isEqualTo("Woher die Zahlen kommen.");
        assertThat(page.html()).doesNotContain("<h1", "Woher").contains("Text.");
    }

    @Test
    void headingsHaveAnchorsAndTwoOfTheSameNameHaveTwo() {
        var page = Methodology.of("## Köln & Bonn\n\n### Stand\n\n## Hagen\n\n### Stand\n\n#### Rest");
        assertThat(page.contents())
                .extracting(Methodology.Entry::anchor)
                .containsExactly("köln-bonn", "stand", "hagen", "stand-2");
        assertThat(page.html()).contains("id=\"stand-2\"");
    }

    @Test
    void tablesAreTablesAndForeignHtmlIsText() {
        var page = Methodology.of(
                "| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))");
        assertThat(page.html()).contains("<table>").doesNotContain("<script", "javascript:");
    }

    @Test
    void anEmptyDocumentIsEmpty() {
        assertThat(Methodology.of("").isEmpty()).isTrue();
        assertThat(Methodology.of("# Methodik\n").isEmpty()).isTrue();
    }
}
