package de.lenkungsportal.survey.questionnaire;

import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in German what questionnaires say in codes. */
record QuestionWords(Messages messages, IndicatorNames indicators, ProfileDimensionNames dimensions) {

    String text(String key, Object... arguments) {
        return messages.text("surveyquestionnaire." + key, arguments);
    }

    String yes(boolean is) {
        return text(is ? "yes" : "no");
    }

    String unit(Unit unit) {
        return messages.label("UnitName", unit.name());
    }

    String units(List<Unit> units) {
        return units.isEmpty() ? text("none") : units.stream().map(this::unit).collect(Collectors.joining(", "));
    }

    /** "Fallbestand, SGB II, aktuell", or "Merkmal: Zugang". */
    String asks(QuestionContent question) {
        if (question.dimension() != null) {
            return text("dimension", dimensions.name(question.dimension()));
        }
        if (question.indicator() == null) {
            return "";
        }
        return Stream.concat(
                        Stream.of(indicators.name(question.indicator())),
                        Stream.concat(
                                Stream.of(
                                                question.rechtskreis(),
                                                question.carrier(),
                                                question.function(),
                                                question.stage())
                                        .filter(Objects::nonNull)
                                        .map(messages::label),
                                Stream.of(indicators.breakdown(question.breakdown()))
                                        .filter(part -> !part.isEmpty())))
                .collect(Collectors.joining(", "));
    }
}
