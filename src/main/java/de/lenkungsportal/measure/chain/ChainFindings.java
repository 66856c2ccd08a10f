package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.chain.ChainProblem.Weight;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a chain, in the order in which it was found. */
final class ChainFindings {

    private final List<ChainLink> links;
    private final List<ChainProblem> problems = new ArrayList<>();

    ChainFindings(List<ChainLink> links) {
        this.links = links;
    }

    /** @param position of the measure in the chain, -1 for the chain as a whole */
    void add(ChainProblemKind kind, Weight weight, int position, String key, Object... arguments) {
        problems.add(new ChainProblem(kind, weight, position, "chain." + key, List.of(arguments)));
    }

    List<ChainProblem> problems() {
        return List.copyOf(problems);
    }

    /** Title of the measure before this one, empty for the first. */
    String before(int position) {
        return position == 0 ? "" : links.get(position - 1).title();
    }
}
