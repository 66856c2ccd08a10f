package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.PlanInput;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for the content of a chain. */
final class ChainRules {

    private static final int TITLE = 200;
    private static final int NOTE = 1000;
    static final int MOST_ITEMS = 20;

    private ChainRules() {}

    /** @throws de.lenkungsportal.platform.InvalidInputException with one entry for each bad field */
    static ChainContent check(ChainContent given) {
        var input = new PlanInput();
        input.requireOfWork("asOf", given.asOf().firstDay());
        Set<String> measures =
                given.items().stream().map(ChainContent.Item::measure).collect(Collectors.toSet());
        var checked = new ChainContent(
                input.name("title", given.title(), TITLE),
                given.ags(),
                given.plan(),
                given.items(),
                input.optional("note", given.note(), NOTE),
                given.asOf(),
                given.source(),
                given.basis());
        input.require(
                !given.items().isEmpty()
                        && given.items().size() <= MOST_ITEMS
                        && measures.size() == given.items().size(),
                "items",
                "measureplan.problem.items");
        input.require(
                given.plan().first().compareTo(given.plan().last()) <= 0, "last", "measureplan.problem.chainSteps");
        input.check();
        return checked;
    }
}
