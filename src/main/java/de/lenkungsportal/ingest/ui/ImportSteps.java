package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import de.lenkungsportal.platform.Messages;
import java.util.EnumMap;
import java.util.Map;

/** The four steps of an import with the current one marked. */
class ImportSteps extends OrderedList {

    private final Map<Step, ListItem> items = new EnumMap<>(Step.class);

    enum Step {
        FILE,
        COLUMNS,
        PREVIEW,
        DONE
    }

    ImportSteps(Messages messages) {
        addClassName("lp-import-steps");
        getElement().setAttribute("aria-label", messages.text("ingest.steps"));
        for (Step step : Step.values()) {
            var item = new ListItem(messages.text("ingest.step." + step.name()));
            items.put(step, item);
            add(item);
        }
    }

    void show(Step present) {
        items.forEach((step, item) -> {
            if (step == present) {
                item.getElement().setAttribute("aria-current", "step");
            } else {
                item.getElement().removeAttribute("aria-current");
            }
        });
    }
}
