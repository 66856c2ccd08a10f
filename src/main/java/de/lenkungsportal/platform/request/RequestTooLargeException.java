package de.lenkungsportal.platform.request;

import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** The body of a request is longer than its path allows. Thrown while it is read; answered with 413. */
public class RequestTooLargeException extends IOException {

    private final DataSize most;

    RequestTooLargeException(DataSize most) {
        super("more than " + most.toBytes() + " bytes");
        this.most = most;
    }

    /** The limit as people say it, for example 512 KB. */
    public String most() {
        return most.toBytes() % DataSize.ofMegabytes(1).toBytes() == 0
                ? most.toMegabytes() + " MB"
                : most.toKilobytes() + " KB";
    }
}
