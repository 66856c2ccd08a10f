package de.lenkungsportal.figure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a municipality has corrected a figure.
 *
 * @param stated what the source says; null where it is protected as a small count
 * @param at real time of the last correction
 */
public record Correction(@Nullable Quantity stated, Instant at) {

    public Correction hidden() {
        return new Correction(null, at);
    }
}
