package de.lenkungsportal.roundtable.agreement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.lenkungsportal.security.Readers;
import de.lenkungsportal.shell.link.LinkTarget;
import de.lenkungsportal.shell.link.LinkedRecord;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names the records that agreements are linked to, and finds records to link them to. The features that keep them answer. */
@Service
@Readers
@Transactional(readOnly = true)
public class AgreementLinkService {

    private static final int MOST = 8;

    private final Map<AgreementLink.Kind, LinkTarget> targets = new EnumMap<>(AgreementLink.Kind.class);

    AgreementLinkService(List<LinkTarget> features) {
        features.forEach(target -> targets.put(AgreementLink.Kind.valueOf(target.kind()), target));
        if (targets.size() != AgreementLink.Kind.values().length || features.size() != targets.size()) {
            throw new IllegalStateException("each kind of link leads to the records of one feature: " + targets);
        }
    }

    /** Those of these records that exist, by municipality and title; one query a kind. */
    public List<ResolvedLink> records(Collection<AgreementLink> links) {
        Map<AgreementLink.Kind, List<String>> ids =
                links.stream().collect(groupingBy(AgreementLink::kind, mapping(AgreementLink::target, toList())));
        Comparator<String> words = Collator.getInstance(Locale.GERMANY)::compare;
        return ids.entrySet().stream()
                .flatMap(kind -> names(kind.getKey(), target(kind.getKey()).records(kind.getValue())))
                .sorted(comparing((ResolvedLink link) -> link.record().municipality(), nullsFirst(words))
                        .thenComparing(link -> link.record().title(), nullsLast(words))
                        .thenComparing(link -> link.record().id(), naturalOrder()))
                .toList();
    }

    /** Records of one kind whose title or municipality has the text, at most {@value #MOST}; none for an empty text. */
    public List<ResolvedLink> find(AgreementLink.Kind kind, String text) {
        return text.isBlank()
                ? List.of()
                : names(kind, target(kind).find(text.strip(), MOST)).toList();
    }

    private Stream<ResolvedLink> names(AgreementLink.Kind kind, List<LinkedRecord> records) {
        return records.stream()
                .map(found -> new ResolvedLink(
                        new AgreementLink(kind, found.id()),
                        found,
                        target(kind).address(found.id()).orElse(null)));
    }

    private LinkTarget target(AgreementLink.Kind kind) {
        return Objects.requireNonNull(targets.get(kind));
    }
}
