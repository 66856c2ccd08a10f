package de.lenkungsportal.partner.partnership;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words what one version of a partnership changed in the one before. */
class PartnershipDifferences {

    private final PartnershipWords words;

    PartnershipDifferences(PartnershipWords words) {
        this.words = words;
    }

    /** "Mitwirkung: Fax, jetzt Hotline"; empty where both say the same. */
    String between(Partnership before, Partnership after) {
        Map<String, String> old = says(before);
        return says(after).entrySet().stream()
                .filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
                .map(entry -> words.text(
                        "history.difference",
                        words.text("fact." + entry.getKey()),
                        old.getOrDefault(entry.getKey(), ""),
                        entry.getValue()))
                .collect(Collectors.joining(". "));
    }

    /** One thing that two versions say differently, in words. */
    record Said(String caption, String before, String after) {}

    /** The same one by one. */
    List<Said> of(PartnershipContent before, PartnershipContent after) {
        Map<String, String> old = says(before);
        return says(after).entrySet().stream()
                .filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
                .map(entry -> new Said(
                        words.text("fact." + entry.getKey()), old.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    private Map<String, String> says(Partnership partner) {
        var says = new LinkedHashMap<String, String>();
        says.put("organisation", partner.organisation().name());
        says.putAll(says(partner.content()));
        return says;
    }

    private Map<String, String> says(PartnershipContent content) {
        var says = new LinkedHashMap<String, String>();
        says.put("ring", words.ring(content.ring()));
        says.put("participation", words.participation(content.participation()));
        says.put("roles", words.roles(content.roles()));
        says.put("data", words.data(content));
        says.put("validity", words.validity(content));
        says.put("asOf", PartnershipWords.stand(content.asOf()));
        says.put("note", words.or(content.note()));
        return says;
    }
}
