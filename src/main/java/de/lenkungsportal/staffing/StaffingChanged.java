package de.lenkungsportal.staffing;

/** A municipality changed its staffing assumptions. Published inside the transaction of the change. */
public record StaffingChanged(String ags) {}
