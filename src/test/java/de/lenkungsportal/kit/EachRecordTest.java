package de.lenkungsportal.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record that cannot be drawn takes no list down. */
@PortalTest
class EachRecordTest {

    private static final List<String> RECORDS = List.of("one", "broken", "three");

    @Autowired
    Messages messages;

    @Test
    void aRowThatCannotBeDrawnSaysSoAndTheOthersStand() {
        var table = new DataTable("records", List.of("name", "length"));
        table.each(messages, RECORDS, record -> table.row(new Span(drawn(record)), new Span("3")));
        assertThat(table.getBody().getRows()).hasSize(3);
        assertThat(table.getBody().getRow(2).orElseThrow().getElement().getTextRecursively())
                .startsWith("three");
        assertThat(table.getBody().getRow(1).orElseThrow().getElement().getTextRecursively())
                .startsWith("Dieser Eintrag lässt sich nicht anzeigen.");
    }

    @Test
    void anItemThatCannotBeDrawnIsStillAnItem() {
        var list = new UnorderedList();
        EachRecord.into(list, messages, RECORDS, record -> new ListItem(drawn(record)));
        assertThat(list.getChildren()).hasSize(3).allMatch(ListItem.class::isInstance);
        assertThat(list.getChildren().map(Component::getElement).map(each -> each.getTextRecursively()))
                .first()
                .isEqualTo("one");
    }

    private static String drawn(String record) {
        @Nullable String nothing = null;
        return record.equals("broken") ? Objects.requireNonNull(nothing) : record;
    }
}
