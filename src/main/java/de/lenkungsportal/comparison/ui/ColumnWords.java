package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.platform.Messages;

/** The words for columns of the comparison and for categories, these with the Rechtskreis where the source ties them to one. */
record ColumnWords(Messages messages, ProfileDimensionNames names) {

    String column(Dimension column) {
        return switch (column) {
            case Dimension.FigureColumn figures -> messages.label(figures);
            case Dimension.OfProfile(ProfileDimension dimension) -> names.name(dimension);
        };
    }

    String category(ProfileDimension dimension, String code) {
        return names.category(dimension, code);
    }

    String category(ProfileDimension dimension, ProfileCell.Category category) {
        String word = category(dimension, category.code());
        return category.rechtskreis() == null ? word : word + " (" + messages.label(category.rechtskreis()) + ")";
    }
}
