package de.lenkungsportal.indicator;

import de.lenkungsportal.figure.ProfileDimension;

/** A dimension of the profile with what the catalogue says of it. */
public record ProfileDimensionEntry(ProfileDimension dimension, ProfileDimensionContent content, int version) {

    public String code() {
        return dimension.code();
    }
}
