package de.lenkungsportal.platform;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what failed because the database has too much to do, or is not there, from what is wrong in itself. */
public final class BusyDatabase {

    /** Seconds after which another try makes sense. */
    public static final int RETRY_SECONDS = 5;

    private static final String CANCELLED = "57014";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String STOPPING = "57P";
    private static final String NO_CONNECTION = "08";

    private BusyDatabase() {}

    /** Whether this came of a statement that took too long, of a pool without a free connection, or of a server that is gone. */
    public static boolean is(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(BusyDatabase::isCause);
    }

    private static boolean isCause(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException noneFree -> true;
            case SQLTimeoutException tooLong -> true;
            case SQLException refused -> isState(refused.getSQLState());
            default -> false;
        };
    }

    private static boolean isState(@Nullable String state) {
        return state != null
                && (state.equals(CANCELLED)
                        || state.equals(TOO_MANY_CONNECTIONS)
                        || state.startsWith(STOPPING)
                        || state.startsWith(NO_CONNECTION));
    }
}
