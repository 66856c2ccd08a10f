package de.lenkungsportal.security;

/** The names of accounts that were deleted: nobody gets one again, because the audit trail still tells what it did. */
public interface DeletedNames {

    boolean has(String username);

    void keep(String username);
}
