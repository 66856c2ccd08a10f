package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A field of a form finds its component by name, and what no field says stays as it is stored. */
class RecordPartsTest {

    record Level(@Nullable String entry, @Nullable String exit) {}

    record Course(String title, @Nullable String note, int places, List<String> days, Level level) {}

    private static final Course STORED = new Course("Kurs", "alt", 12, List.of("MO"), new Level("A1", "B1"));

    private final RecordParts<Course> parts = new RecordParts<>(Course.class);

    @Test
    void aNameOnTheWireIsThatOfTheComponent() {
        assertThat(SnakeCase.component("signed_on")).isEqualTo("signedOn");
        assertThat(SnakeCase.component("signedOn")).isEqualTo("signedOn");
    }

    @Test
    void partsAreReadAtTheTopAndInside() {
        assertThat(parts.read(STORED, "title")).isEqualTo("Kurs");
        assertThat(parts.read(STORED, "exit")).isEqualTo("B1");
        assertThat(parts.typeOf("places")).isEqualTo(int.class);
    }

    @Test
    void whatNoValueIsForStays() {
        var values = new HashMap<String, @Nullable Object>(Map.of("title", "Sprachkurs", "exit", "B2"));
        values.put("note", null);
        assertThat(parts.write(STORED, values))
                .isEqualTo(new Course("Sprachkurs", null, 12, List.of("MO"), new Level("A1", "B2")));
    }

    @Test
    void withoutARecordTheRestIsEmpty() {
        assertThat(parts.write(null, Map.of("title", "Kurs", "entry", "A1")))
                .isEqualTo(new Course("Kurs", null, 0, List.of(), new Level("A1", null)));
    }

    @Test
    void onlyWhatMayBeNullIsLeftOut() {
        assertThat(parts.allowsNull("note")).isTrue();
        assertThat(parts.allowsNull("title")).isFalse();
    }

    @Test
    void aFieldWithoutAComponentIsRefusedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> parts.typeOf("notes"));
    }
}
