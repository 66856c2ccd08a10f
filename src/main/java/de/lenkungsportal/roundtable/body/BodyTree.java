package de.lenkungsportal.roundtable.body;

import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyExpectation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Bodies in the order of a tree: each followed by those that belong to it. */
final class BodyTree {

    private static final String ROOT = "";

    /** @param depth 0 for a body that belongs to none of those shown */
    record Node(BodyExpectation owed, int depth) {

        Body body() {
            return owed.body();
        }
    }

    private final Map<String, List<BodyExpectation>> children = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private BodyTree(List<BodyExpectation> bodies) {
        Set<String> shown = new HashSet<>();
        bodies.forEach(each -> shown.add(each.body().id()));
        for (BodyExpectation each : bodies) {
            String parent = each.body().content().parent();
            children.computeIfAbsent(parent != null && shown.contains(parent) ? parent : ROOT, id -> new ArrayList<>())
                    .add(each);
        }
    }

    /** All of them, in the order in which they come where they do not belong together. */
    static List<Node> of(List<BodyExpectation> bodies) {
        var tree = new BodyTree(bodies);
        tree.collect(ROOT, 0);
        return tree.nodes;
    }

    /** One body and those below it. */
    static List<Node> below(List<BodyExpectation> bodies, String id) {
        var tree = new BodyTree(bodies);
        bodies.stream()
                .filter(each -> Objects.equals(each.body().id(), id))
                .forEach(each -> tree.nodes.add(new Node(each, 0)));
        tree.collect(id, 1);
        return tree.nodes;
    }

    private void collect(String parent, int depth) {
        for (BodyExpectation each : children.getOrDefault(parent, List.of())) {
            nodes.add(new Node(each, depth));
            collect(each.body().id(), depth + 1);
        }
    }
}
