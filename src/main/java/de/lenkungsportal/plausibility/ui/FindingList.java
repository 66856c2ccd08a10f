package de.lenkungsportal.plausibility.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.OrderedList;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Findings one below the other, in the order given: sign, case, reason, what ends it, evidence and history. Headings are of
 * level 3, so that the list stands under a section of a view.
 */
public class FindingList extends OrderedList {

    /** For reading only, for example the warnings of one city. */
    public FindingList(FindingTexts texts, List<Finding> findings) {
        this(texts, findings, finding -> Optional.empty());
    }

    /** @param decision what the current user may do about a finding */
    FindingList(FindingTexts texts, List<Finding> findings, Function<Finding, Optional<? extends Component>> decision) {
        addClassName("lp-findings");
        EachRecord.into(this, texts.messages(), findings, finding -> {
            var item = new FindingItem(texts, finding);
            decision.apply(finding).ifPresent(item::addDecision);
            return item;
        });
    }
}
