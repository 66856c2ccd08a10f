package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line below a table or a chart that says what the abbreviations in it mean, each with a link to the glossary. Only those that
 * stand there; hidden where none does.
 */
public class Abbreviations extends Paragraph {

    /** An abbreviation; its long form and its entry in the glossary stand in the bundle. */
    enum Abbreviation {
        ELB,
        BG,
        MA,
        IFK,
        AA,
        JC,
        IP,
        KW,
        A0,
        NOT_STATED
    }

    private Abbreviations() {
        addClassName("lp-abbreviations");
    }

    /** The line for what these components show. */
    public static Abbreviations of(Messages messages, Component... shown) {
        var line = new Abbreviations();
        String text = Stream.of(shown).flatMap(each -> texts(each.getElement())).collect(Collectors.joining(" "));
        List<Abbreviation> found = Stream.of(Abbreviation.values())
                .filter(each -> stands(messages.label(each), text))
                .toList();
        for (Abbreviation each : found) {
            if (line.getElement().getChildCount() > 0) {
                line.add(new Text(", "));
            }
            line.add(
                    new Text(messages.label(each) + " = "),
                    new Term(
                            messages.text("abbreviation.term." + each.name()),
                            messages.text("abbreviation.long." + each.name())));
        }
        line.setVisible(!found.isEmpty());
        return line;
    }

    /** What stands in an element, and what a script of the page draws from its properties. */
    private static Stream<String> texts(Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : Stream.concat(
                        element.getPropertyNames().map(name -> element.getProperty(name, "")),
                        element.getChildren().flatMap(Abbreviations::texts));
    }

    /** Cells stand in the text one after the other without a space, so a capital or a digit may follow or precede. */
    private static boolean stands(String abbreviation, String text) {
        return Pattern.compile("(?<![A-ZÄÖÜ])" + Pattern.quote(abbreviation) + "(?![a-zäöüß])")
                .matcher(text)
                .find();
    }
}
