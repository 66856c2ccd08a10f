package de.lenkungsportal.staffing;

/** A municipality assumes something else about stay and staff. Published inside the transaction of the change. */
public record StaffingChanged(String ags) {}
