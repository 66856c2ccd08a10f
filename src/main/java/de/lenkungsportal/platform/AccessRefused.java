package de.lenkungsportal.platform;

/**
 * The account that is signed in was refused something. Published where the refusal is said; the audit trail listens.
 *
 * @param kind what it was: VIEW, OPERATION of the API, SERVICE method, or the kind of a record of another municipality
 * @param id which one: path, operation, method or id
 */
public record AccessRefused(String kind, String id) {}
