package de.lenkungsportal.security;

/** Hashes under the key that all nodes share: what is stored by them cannot be looked up without the key. */
public interface Pseudonyms {

    /** 64 hexadecimal digits. */
    String of(String subject);
}
