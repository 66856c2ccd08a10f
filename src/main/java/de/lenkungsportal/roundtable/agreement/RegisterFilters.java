package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.function.SerializableBiConsumer;
import de.lenkungsportal.kit.UrlFilters;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Municipality, body, state, term, who answers, words and order of the register. */
class RegisterFilters extends UrlFilters {

    private final RoundtableWords words;
    private final List<Body> bodies;

    RegisterFilters(
            RoundtableWords words,
            List<Municipality> municipalities,
            List<Body> bodies,
            SerializableBiConsumer<String, String> change) {
        super(change);
        this.words = words;
        this.bodies = bodies;
        choose(
                RegisterState.CITY,
                municipalities.stream()
                        .map(one -> new Option(one.ags(), one.name()))
                        .toList());
        choose(RegisterState.BODY, List.of());
        choose(
                RegisterState.STATE,
                Stream.concat(
                                Stream.of(new Option(RegisterState.OPEN, words.text("filter.zustand.open"))),
                                Arrays.stream(AgreementState.values())
                                        .map(state -> new Option(word(state), words.label(state))))
                        .toList());
        choose(
                RegisterState.DUE,
                Stream.of(AgreementFilter.Due.OVERDUE, AgreementFilter.Due.NOT_STATED)
                        .map(due -> new Option(word(due), words.text("filter.frist." + due.name())))
                        .toList());
        text(RegisterState.RESPONSIBLE, words.text("filter.zustaendig"));
        text(RegisterState.TEXT, words.text("filter.suche"));
        choose(
                RegisterState.SORT,
                Stream.of("stadt", "gremium", "frist", "aelteste", "neueste")
                        .map(order -> new Option(order, words.text("filter.sortierung." + order)))
                        .toList());
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private void choose(String key, List<Option> values) {
        choice(key, words.text("filter." + key), words.text("filter." + key + ".all"), values);
    }

    void show(RegisterState state) {
        String city = state.value(RegisterState.CITY);
        choose(
                RegisterState.BODY,
                bodies.stream()
                        .filter(body -> city.isEmpty() || city.equals(body.ags()))
                        .map(body -> new Option(
                                body.id(),
                                city.isEmpty()
                                        ? words.text("agreement.where", words.city(body.municipality()), body.name())
                                        : body.name()))
                        .toList());
        show(state::value);
    }
}
