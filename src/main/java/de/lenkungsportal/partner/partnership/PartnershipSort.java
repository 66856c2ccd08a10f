package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.platform.store.Order;

/** Orders in which partnerships can be listed. */
public enum PartnershipSort {
    /** Municipality, ring, name. */
    MUNICIPALITY,
    RING,
    ORGANISATION,
    KIND,
    AS_OF;

    public static final Order<PartnershipSort> DEFAULT = Order.ascending(MUNICIPALITY);
}
