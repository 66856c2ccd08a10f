package de.lenkungsportal.platform;

import java.io.PrintStream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says a {@link StartProblem} as one line on the console, and of anything else where to read on. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartProblemReporter implements SpringBootExceptionReporter {

    private final PrintStream console;

    StartProblemReporter() {
        this(System.err);
    }

    StartProblemReporter(PrintStream console) {
        this.console = console;
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartProblem) {
                console.println(cause.getMessage());
                return true;
            }
            if (cause instanceof PortInUseException port) {
                console.println(StartProblem.sentence("start.portTaken", Integer.toString(port.getPort())));
                return true;
            }
        }
        console.println(StartProblem.sentence("start.failed"));
        return false;
    }
}
