package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.ingest.TargetCheck.Difference;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.RunContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what a row of a file changes in a measure and its run, by the keys of the columns. */
class MeasureDifferences {

    private final MeasureWords words;
    private final Map<String, String> laws;

    MeasureDifferences(MeasureWords words, List<LegalBasis> legalBases) {
        this.words = words;
        laws = legalBases.stream().collect(Collectors.toMap(LegalBasis::id, LegalBasis::title));
    }

    List<Difference> of(MeasureChange change) {
        var differences = new ArrayList<>(between(says(change.before()), says(change.after())));
        RunContent before = change.runBefore();
        RunContent after = change.runAfter();
        if (before != null && after != null) {
            between(says(before), says(after)).stream()
                    .filter(each -> differences.stream()
                            .noneMatch(known -> known.column().equals(each.column())))
                    .toList()
                    .forEach(differences::add);
        }
        return differences;
    }

    private static List<Difference> between(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                .map(each -> new Difference(each.getKey(), before.getOrDefault(each.getKey(), ""), each.getValue()))
                .toList();
    }

    private Map<String, String> says(MeasureContent content) {
        var says = new LinkedHashMap<String, String>();
        says.put("title", content.title());
        says.put("kind", words.label(content.kind()));
        says.put("providerWords", content.providerWords());
        says.put("carrier", words.label(content.carrier()));
        says.put("description", content.description());
        says.put(
                "legalBases",
                content.legalBases().stream()
                        .map(id -> laws.getOrDefault(id, id))
                        .sorted()
                        .collect(Collectors.joining("; ")));
        says.put("rechtskreise", words.labels(content.rechtskreise()));
        says.put("steps", words.steps(content.steps()));
        says.put("entry", words.label(content.language().entry()));
        says.put("proof", words.label(content.language().proof()));
        says.put("exit", words.exit(content.language().exit()));
        says.put("exitTested", words.label(content.language().exitTested()));
        says.put("targetGroups", words.labels(content.targetGroups()));
        says.put("forms", words.labels(content.forms()));
        says.put("hoursPerWeek", number(content.hoursPerWeek()));
        says.put("durationDays", words.number(content.durationDays()));
        says.put("childcare", words.label(content.childcare()));
        says.put("funding", or(content.funding()));
        says.put("continuation", words.label(content.continuation()));
        says.put("continuationFunding", or(content.continuationFunding()));
        says.put("contactFunction", or(content.contactFunction()));
        says.put("note", or(content.note()));
        says.put("asOf", GermanFormat.stand(content.asOf()));
        says.put("basis", words.label(content.basis()));
        return says;
    }

    private Map<String, String> says(RunContent content) {
        var says = new LinkedHashMap<String, String>();
        says.put("endsOn", words.day(content.endsOn()));
        says.put("entryMode", words.label(content.entry()));
        says.put("places", words.number(content.places()));
        says.put("taken", words.number(content.taken()));
        says.put("waiting", words.number(content.waiting()));
        says.put("asOf", GermanFormat.stand(content.asOf()));
        says.put("basis", words.label(content.basis()));
        return says;
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : GermanFormat.number(number);
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
