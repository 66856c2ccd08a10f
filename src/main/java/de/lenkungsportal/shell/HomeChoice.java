package de.lenkungsportal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.Home;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** With which municipality the portal begins: a choice for the steering group, a word for a coordinator, nothing for others. */
class HomeChoice extends Div {

    private final Messages messages;
    private final Map<Set<String>, String> words = new LinkedHashMap<>();
    private final Span shown = new Span();
    private final Map<Set<String>, NativeButton> options = new LinkedHashMap<>();

    /** The fixed municipality of a coordinator. */
    HomeChoice(Messages messages, Home own) {
        this.messages = messages;
        addClassName("lp-home");
        shown.setText(own.name());
        add(MainMenu.icon("city"), hidden(), shown);
    }

    /** @param choose what happens when another choice was made: empty for all municipalities */
    HomeChoice(Messages messages, List<Home> homes, SerializableConsumer<Set<String>> choose) {
        this.messages = messages;
        addClassName("lp-home");
        if (homes.size() > 1) {
            words.put(all(homes), messages.text("shell.home.several", homes.size()));
        }
        homes.forEach(home -> words.put(Set.of(home.ags()), home.name()));
        words.put(Set.of(), messages.text("shell.home.all"));
        var details = new NativeDetails();
        details.setSummary(MainMenu.icon("city"), hidden(), shown);
        var note = new Paragraph(messages.text("shell.home.note"));
        var list = new Div(note);
        list.addClassName("lp-home-list");
        words.forEach((which, word) -> {
            var option = new NativeButton(word, click -> {
                details.setOpen(false);
                choose.accept(which);
            });
            options.put(which, option);
            list.add(option);
        });
        details.setContent(list);
        details.getElement().executeJs("""
                        this.addEventListener('keydown', (event) => {
                          if (event.key === 'Escape' && this.open) {
                            this.open = false;
                            this.querySelector('summary').focus();
                          }
                        });
                        this.addEventListener('toggle', () => this.open
                            && this.lastElementChild.scrollIntoView({ block: 'nearest' }));
                        this.addEventListener('focusout', (event) => {
                          if (!event.relatedTarget || !this.contains(event.relatedTarget)) {
                            this.open = false;
                          }
                        })""");
        add(details);
    }

    /** Shows what was chosen. */
    void show(Set<String> homes) {
        shown.setText(words.getOrDefault(homes, messages.text("shell.home.all")));
        options.forEach((which, option) ->
                option.getElement().setAttribute("aria-pressed", String.valueOf(which.equals(homes))));
    }

    private static Set<String> all(List<Home> homes) {
        return homes.stream().map(Home::ags).collect(Collectors.toUnmodifiableSet());
    }

    /** What the word means, for those who hear it. */
    private Span hidden() {
        var label = new Span(messages.text("shell.home"));
        label.addClassName("lp-hidden");
        return label;
    }
}
