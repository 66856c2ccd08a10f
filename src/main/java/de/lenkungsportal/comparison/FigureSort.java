package de.lenkungsportal.comparison;

import de.lenkungsportal.platform.store.Order;

/** Orders in which figures can be listed. Values cannot be sorted by: units differ, and some are protected. */
public enum FigureSort {
    MUNICIPALITY,
    AGS,
    ROUND,
    INDICATOR,
    STAGE,
    AS_OF,
    SOURCE;

    public static final Order<FigureSort> DEFAULT = Order.ascending(MUNICIPALITY);
}
