package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.comparison.ProfileDimension;
import de.lenkungsportal.platform.Messages;

/** The words for coded categories, with the Rechtskreis where the source ties them to one. */
final class Categories {

    private Categories() {}

    static String label(Messages messages, ProfileDimension dimension, String code) {
        return messages.label(dimension.name(), code);
    }

    static String label(Messages messages, ProfileDimension dimension, ProfileCell.Category category) {
        String word = label(messages, dimension, category.code());
        return category.rechtskreis() == null ? word : word + " (" + messages.label(category.rechtskreis()) + ")";
    }
}
