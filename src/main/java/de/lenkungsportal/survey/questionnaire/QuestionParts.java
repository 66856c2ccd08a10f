package de.lenkungsportal.survey.questionnaire;

import de.lenkungsportal.platform.Input;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds each code to one question, and each part to a total of the same kind. */
final class QuestionParts {

    private QuestionParts() {}

    static void check(Input all, List<QuestionContent> questions) {
        Map<String, QuestionContent> byCode = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            QuestionContent question = questions.get(i);
            new QuestionInput(all, i + 1).require(byCode.putIfAbsent(question.code(), question) == null, "codeTwice");
        }
        for (int i = 0; i < questions.size(); i++) {
            QuestionContent part = questions.get(i);
            if (part.partOf() != null) {
                var input = new QuestionInput(all, i + 1);
                QuestionContent total = byCode.get(part.partOf());
                input.require(total != null && isTotalOf(total, part), "partOf");
                input.require(!isInCircle(part, byCode), "circle");
            }
        }
    }

    private static boolean isTotalOf(QuestionContent total, QuestionContent part) {
        return part.indicator() != null
                && part.indicator().equals(total.indicator())
                && Objects.equals(part.rechtskreis(), total.rechtskreis());
    }

    private static boolean isInCircle(QuestionContent part, Map<String, QuestionContent> byCode) {
        var seen = new HashSet<String>();
        QuestionContent each = part;
        while (each != null && seen.add(each.code())) {
            each = each.partOf() == null ? null : byCode.get(each.partOf());
        }
        return each != null;
    }
}
