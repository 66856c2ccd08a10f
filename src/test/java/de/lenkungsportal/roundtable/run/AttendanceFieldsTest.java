package de.lenkungsportal.roundtable.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.Element;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.Participant.Presence;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is there when a meeting begins. */
@PortalTest
class AttendanceFieldsTest {

    @Autowired
    Messages messages;

    @Test
    void whoIsTickedCameTheOthersAreAbsentOrStayExcused() {
        var fields = new AttendanceFields(
                new RoundtableWords(messages),
                List.of(
                        invited("IHK", Presence.INVITED),
                        invited("Jobcenter", Presence.EXCUSED),
                        invited("Kammer", Presence.INVITED)));
        inputs(fields.getElement()).findFirst().orElseThrow().setProperty("checked", true);
        assertThat(fields.attendance())
                .extracting(Participant::presence)
                .containsExactly(Presence.ATTENDED, Presence.EXCUSED, Presence.ABSENT);
        assertThat(new AttendanceFields(new RoundtableWords(messages), List.of()).isVisible())
                .as("nobody is invited")
                .isFalse();
    }

    private static Participant invited(String name, Presence presence) {
        return new Participant(name, null, null, presence, null);
    }

    private static Stream<Element> inputs(Element element) {
        return element.getComponent().filter(Input.class::isInstance).isPresent()
                ? Stream.of(element)
                : element.getChildren().flatMap(AttendanceFieldsTest::inputs);
    }
}
