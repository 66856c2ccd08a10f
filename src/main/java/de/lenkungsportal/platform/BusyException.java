package de.lenkungsportal.platform;

/** Too much of the same work is under way; the request can be repeated in a few seconds. Nothing was done. */
public class BusyException extends RuntimeException {

    BusyException() {
        super("too much work at once");
    }
}
