package de.lenkungsportal.partner.rings;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.cooperation.CooperationAgreement;
import de.lenkungsportal.partner.cooperation.CooperationAgreementFilter;
import de.lenkungsportal.partner.cooperation.CooperationAgreementService;
import de.lenkungsportal.partner.rule.Gap;
import de.lenkungsportal.partner.rule.GapCriterion;
import de.lenkungsportal.partner.rule.GapFilter;
import de.lenkungsportal.partner.rule.GapService;
import de.lenkungsportal.partner.rule.GapSeverity;
import de.lenkungsportal.partner.rule.GapTexts;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartDate;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gaps in the partner rings on the start page: of the peer group, grouped by what is missing, and for a coordinator the own
 * municipality first, each gap by itself.
 */
@Component
class PartnerStart implements StartContribution {

    /** Maximum cities named before "und 3 weitere". */
    private static final int MOST_NAMES = 5;

    private static final Set<GapSeverity> URGENT = Set.of(GapSeverity.CRITICAL, GapSeverity.WARNING);

    private final GapService gaps;
    private final CooperationAgreementService agreements;
    private final MunicipalityService municipalities;
    private final GapTexts texts;
    private final Messages messages;

    PartnerStart(
            GapService gaps,
            CooperationAgreementService agreements,
            MunicipalityService municipalities,
            GapTexts texts,
            Messages messages) {
        this.gaps = gaps;
        this.agreements = agreements;
        this.municipalities = municipalities;
        this.texts = texts;
        this.messages = messages;
    }

    @Override
    public List<StartTopic> topics(PortalUser user) {
        if (user.role() == Role.PROVIDER) {
            return List.of();
        }
        Set<String> peers = cities();
        Set<String> homes = user.homes();
        var urgent = new ArrayList<Gap>();
        gaps.stream(new GapFilter(homes.isEmpty() ? peers : homes, URGENT, Set.of(), Set.of(), Set.of()), urgent::add);
        Map<String, Stand> stands = gaps.stands();
        var topics = new ArrayList<StartTopic>();
        urgent.stream()
                .filter(gap -> homes.contains(gap.ags()))
                .filter(gap -> gap.criterion() == GapCriterion.MISSING_KIND || isAgreement(gap))
                .forEach(gap -> topics.add(single(gap, stands)));
        groups(urgent, homes).values().forEach(group -> topics.add(grouped(group, peers.size(), stands, homes)));
        return topics.stream().limit(MOST).toList();
    }

    @Override
    public List<StartDate> dates(PortalUser user) {
        if (user.role() == Role.PROVIDER) {
            return List.of();
        }
        var ending = new ArrayList<StartDate>();
        agreements.stream(
                new CooperationAgreementFilter(user.homes(), null, Set.of(CooperationAgreement.State.ENDING)),
                agreement -> {
                    Stand end = agreement.content().validTo();
                    if (end != null) {
                        ending.add(new StartDate(
                                end.lastDay(),
                                GermanFormat.stand(end),
                                messages.text(
                                        "partner.start.agreementEnds",
                                        agreement.municipality(),
                                        agreement.content().title()),
                                reminder(agreement),
                                link(agreement.ags())));
                    }
                });
        return ending.stream()
                .sorted(Comparator.comparing(StartDate::day).thenComparing(StartDate::title))
                .limit(MOST)
                .toList();
    }

    /** When the reminder of an agreement begins, for example "Kooperationsvereinbarung, Erinnerung 90 Tage vorher". */
    private String reminder(CooperationAgreement agreement) {
        return messages.text(
                "partner.start.agreement",
                agreement.content().title(),
                agreement.content().reminderDays());
    }

    private Set<String> cities() {
        return municipalities.compared().stream().map(Municipality::ags).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAgreement(Gap gap) {
        return gap.criterion() == GapCriterion.AGREEMENT_ENDING || gap.criterion() == GapCriterion.AGREEMENT_ENDED;
    }

    /** What is missing in several cities is one topic, and no decision unless it is critical: no source names it there; missing kinds of the municipalities that a user begins with have theirs already. */
    private static Map<String, List<Gap>> groups(List<Gap> urgent, Set<String> homes) {
        Map<String, List<Gap>> groups = new LinkedHashMap<>();
        for (Gap gap : urgent) {
            boolean isListed =
                    homes.contains(gap.ags()) && (gap.criterion() == GapCriterion.MISSING_KIND || isAgreement(gap));
            if (!isListed) {
                String key = isAgreement(gap) ? gap.id() : gap.rule();
                groups.computeIfAbsent(key, rule -> new ArrayList<>()).add(gap);
            }
        }
        return groups;
    }

    private StartTopic single(Gap gap, Map<String, Stand> stands) {
        return new StartTopic(
                urgency(gap),
                texts.title(gap),
                texts.reason(gap),
                texts.end(gap),
                since(List.of(gap), stands),
                link(gap.ags()));
    }

    private StartTopic grouped(List<Gap> group, int cities, Map<String, Stand> stands, Set<String> homes) {
        Gap first = group.getFirst();
        List<String> names = group.stream().map(Gap::municipality).distinct().toList();
        if (isAgreement(first)) {
            return single(first, stands);
        }
        boolean isPlace = first.criterion() == GapCriterion.MISSING_KIND;
        boolean isNoise = homes.isEmpty() && names.size() > 1 && first.severity() != GapSeverity.CRITICAL;
        String matter = isPlace
                ? texts.matter(first)
                : messages.text("partner.start." + first.criterion().name());
        String reason;
        if (!homes.isEmpty()) {
            reason = texts.origin(first);
        } else if (isPlace) {
            reason = messages.text(
                    "partner.start.rule",
                    java.util.Objects.requireNonNull(first.ring()),
                    names.size(),
                    cities,
                    texts.origin(first));
        } else {
            reason = messages.text("partner.start.partners", names.size(), cities, texts.origin(first));
        }
        return new StartTopic(
                isNoise ? Urgency.MISSING_DATA : urgency(first),
                isNoise
                        ? messages.text("partner.start.bundled", names.size(), matter)
                        : messages.text("partner.gap.title", listed(names), matter),
                reason,
                texts.end(first),
                since(group, stands),
                names.size() == 1 ? link(first.ags()) : PartnerAddress.allCities());
    }

    private String listed(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : messages.text(
                        "partner.start.others",
                        String.join(", ", names.subList(0, MOST_NAMES - 1)),
                        names.size() - MOST_NAMES + 1);
    }

    private static Urgency urgency(Gap gap) {
        if (gap.criterion() == GapCriterion.AGREEMENT_ENDED) {
            return Urgency.OVERDUE;
        }
        return gap.severity() == GapSeverity.CRITICAL ? Urgency.CRITICAL_GAP : Urgency.GAP;
    }

    private String since(List<Gap> group, Map<String, Stand> stands) {
        LocalDate due = group.getFirst().dueOn();
        if (due != null) {
            return GermanFormat.day(due);
        }
        return group.stream()
                .map(gap -> stands.get(gap.ags()))
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(stand -> messages.text("partner.start.stand", GermanFormat.stand(stand)))
                .orElseGet(() -> messages.text("partner.start.noStand"));
    }

    private static String link(String ags) {
        return PartnerAddress.city(ags);
    }
}
