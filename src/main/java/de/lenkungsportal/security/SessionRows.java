package de.lenkungsportal.security;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes a session that ended by signing out or by idling from the list of its account. */
@Component
class SessionRows implements HttpSessionListener {

    /** Looked up late: the servlet container wants its listeners before there is a database. */
    private final ObjectProvider<AccountSessions> sessions;

    SessionRows(ObjectProvider<AccountSessions> sessions) {
        this.sessions = sessions;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(AccountSessions.ID) instanceof UUID id) {
            sessions.getObject().forget(id);
        }
    }
}
