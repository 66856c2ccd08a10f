package de.lenkungsportal.indicator.ui;

import de.lenkungsportal.indicator.ProfileDimensionContent;
import de.lenkungsportal.indicator.ProfileDimensionContent.Category;
import de.lenkungsportal.platform.Messages;
import java.util.stream.Collectors;

/** Says in words what the catalogue holds of a dimension of profiles. */
record DimensionWords(Messages messages) {

    String text(String key, Object... arguments) {
        return messages.text("dimension." + key, arguments);
    }

    String state(boolean retired) {
        return text(retired ? "state.retired" : "state.inUse");
    }

    /** "Agentur für Arbeit, Jobcenter"; retired ones say so. */
    String categories(ProfileDimensionContent content) {
        return content.categories().isEmpty()
                ? text("noCategories")
                : content.categories().stream().map(this::category).collect(Collectors.joining(", "));
    }

    String category(Category category) {
        return category.retired() ? category.name() + " (" + text("state.retired") + ")" : category.name();
    }
}
