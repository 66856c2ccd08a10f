package de.lenkungsportal.partner;

import de.lenkungsportal.platform.store.History;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The names of organisations in the course of time. */
public final class FormerNames {

    private final Map<String, TreeMap<Instant, String>> names = new HashMap<>();

    private FormerNames() {}

    /** @param said every version of the organisations, in any order */
    static FormerNames of(Collection<History.Said> said) {
        var former = new FormerNames();
        said.forEach(each -> former.names
                .computeIfAbsent(each.id(), id -> new TreeMap<>())
                .put(Objects.requireNonNullElse(each.changedAt(), Instant.MIN), each.text()));
        return former;
    }

    /** The name at this moment; the earliest known one before that. */
    public String at(String organisation, Instant moment) {
        TreeMap<Instant, String> known = Objects.requireNonNull(names.get(organisation), organisation);
        var then = known.floorEntry(moment);
        return (then == null ? known.firstEntry() : then).getValue();
    }
}
