package de.lenkungsportal.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.platform.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record that cannot be read costs its row of a file and no other. */
@PortalTest
class SheetRowsTest {

    @Autowired
    Messages messages;

    @Test
    void aBrokenRecordSaysSoInItsRow() throws IOException {
        Sheet.Table table = new SheetColumns<Integer>(messages, "intakeview.column.")
                .add("value", each -> 12 / each)
                .add("periods", each -> each)
                .table("Zahlen", List.of(3, 0, 4));
        assertThat(table.rows().getFirst()).containsExactly(4, 3);
        assertThat(table.rows().get(1).getFirst()).asString().startsWith("nicht lesbar, Fehlernummer ");
        assertThat(table.rows().get(1).get(1)).isNull();
        assertThat(table.rows().getLast()).containsExactly(3, 4);
        var out = new ByteArrayOutputStream();
        SheetWriter.csv(new Sheet("zahlen", List.of(), List.of(table)), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("4,3", "3,4");
    }
}
