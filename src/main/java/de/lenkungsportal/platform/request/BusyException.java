package de.lenkungsportal.platform.request;

/** Too many requests for the same costly work; nothing was done, and the request can be repeated in a few seconds. */
public class BusyException extends RuntimeException {

    BusyException() {
        super("too much work at once");
    }
}
