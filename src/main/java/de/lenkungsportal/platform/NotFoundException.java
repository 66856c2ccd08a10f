package de.lenkungsportal.platform;

/** The object does not exist, or belongs to someone else: from outside the two look the same. */
public class NotFoundException extends RuntimeException {

    public NotFoundException(String kind, String id) {
        super(kind + " " + id + " not found");
    }
}
