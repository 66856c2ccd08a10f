package de.lenkungsportal.intake;

import de.lenkungsportal.platform.store.Order;

/** Orders in which entries can be listed. Values are no order: they have different units, and some are protected. */
public enum IntakeSort {
    PERIOD,
    AGS,
    AS_OF;

    public static final Order<IntakeSort> DEFAULT = Order.descending(PERIOD);
}
