package de.lenkungsportal;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Counts the statements that a piece of code sends to the database on its own thread; what works in the background is not meant. */
public final class Queries {

    private Queries() {}

    public static int count(DSLContext db, Runnable code) {
        var counter = new AtomicInteger();
        Thread own = Thread.currentThread();
        ExecuteListenerProvider[] before = db.configuration().executeListenerProviders();
        ExecuteListener listener = new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (Thread.currentThread().equals(own)) {
                    counter.incrementAndGet();
                }
            }
        };
        db.configuration()
                .set(Stream.concat(Arrays.stream(before), Stream.of(new DefaultExecuteListenerProvider(listener)))
                        .toArray(ExecuteListenerProvider[]::new));
        try {
            code.run();
        } finally {
            db.configuration().set(before);
        }
        return counter.get();
    }
}
