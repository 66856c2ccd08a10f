package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.platform.api.CsvCells;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text starts a formula on its way out, and each comes back as it was. */
class CsvCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'",
                "''",
                "Text",
                "'Text",
                "’s Hertogenbosch",
                "=1+1",
                "'=1+1",
                "''=1+1",
                "-",
                "'-",
                "+49 231",
                "'+49 231",
                "@x",
                "\t=1",
                "\r=1",
                "\n=1",
                "'\n=1",
                "' =1"
            })
    void aTextComesBackAsItWas(String text) {
        String out = CsvCells.harmless(text);
        assertThat(CsvCells.plain(out)).isEqualTo(text);
        assertThat(out).doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*");
    }
}
