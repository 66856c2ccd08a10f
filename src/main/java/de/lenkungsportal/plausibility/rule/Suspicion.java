package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.SourcePlace;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something that does not fit, as a rule found it.
 *
 * @param subject what it is about, stable while the readings change; with rule and municipality it identifies the finding
 * @param arguments for the message {@code Finding.<rule>}
 * @param figures ids of the figures concerned
 * @param hidden those of them whose value must not be shown
 * @param places where the readings stand
 * @param fingerprint hash of the readings: another one is another case
 */
public record Suspicion(
        RuleCode rule,
        Severity severity,
        String ags,
        String subject,
        List<Argument> arguments,
        Set<String> figures,
        Set<String> hidden,
        List<SourcePlace> places,
        String fingerprint) {

    static Suspicion ofFigures(
            RuleCode rule, Severity severity, String subject, List<Argument> arguments, List<Figure> figures) {
        return new Suspicion(
                rule,
                severity,
                figures.getFirst().ags(),
                slug(subject),
                arguments,
                Fingerprint.ids(figures),
                Fingerprint.hidden(figures),
                figures.stream().map(Figure::source).distinct().toList(),
                Fingerprint.ofFigures(figures));
    }

    static Suspicion ofMilestones(
            RuleCode rule,
            Severity severity,
            String subject,
            List<Argument> arguments,
            List<Milestone> milestones,
            List<Figure> dependent) {
        return new Suspicion(
                rule,
                severity,
                milestones.getFirst().ags(),
                slug(subject),
                arguments,
                Fingerprint.ids(dependent),
                Fingerprint.hidden(dependent),
                milestones.stream().map(Milestone::source).distinct().toList(),
                Fingerprint.ofMilestones(milestones));
    }

    /** Key of the finding: two runs give the same one. */
    public String id() {
        return slug(rule.name()) + "-" + ags + "-" + subject;
    }

    /** Lower case letters, digits and hyphens, as ids are written. */
    static String slug(String text) {
        return text.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
