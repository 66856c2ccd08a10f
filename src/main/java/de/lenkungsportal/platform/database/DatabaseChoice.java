package de.lenkungsportal.platform.database;

import de.lenkungsportal.platform.StartProblem;
import org.springframework.core.env.Environment;

/** Which PostgreSQL the portal uses. Demo mode takes its own one unless told otherwise; production has to choose. */
enum DatabaseChoice {
    EMBEDDED,
    EXTERNAL;

    /** @throws StartProblem where the settings name none, or both */
    static DatabaseChoice of(Environment environment, boolean demo) {
        boolean external = !environment.getProperty("spring.datasource.url", "").isBlank();
        String choice = environment.getProperty("portal.database", "").strip();
        if (!choice.isEmpty() && !choice.equals("embedded")) {
            throw new StartProblem("start.databaseUnknown", choice);
        }
        if (external && !choice.isEmpty()) {
            throw new StartProblem("start.databaseTwice");
        }
        if (!external && choice.isEmpty() && !demo) {
            throw new StartProblem("start.databaseNotChosen");
        }
        return external ? EXTERNAL : EMBEDDED;
    }
}
