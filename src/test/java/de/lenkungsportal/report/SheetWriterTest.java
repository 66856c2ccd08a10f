package de.lenkungsportal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    @Test
    void aShortCsvIsWrittenWholeWithNumbersAndHarmlessText() throws IOException {
        var out = new ByteArrayOutputStream();
        SheetWriter.csv(
                new Sheet(
                        "test",
                        List.of("nicht in der CSV"),
                        List.of("Stadt", "Wert", "Notiz"),
                        List.of(
                                Arrays.asList("Köln", new BigDecimal("19.50"), "=1+1"),
                                Arrays.asList("Essen", null, ""))),
                out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Stadt,Wert,Notiz", "Köln,19.5,'=1+1", "Essen,,");
    }
}
