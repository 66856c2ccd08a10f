package de.lenkungsportal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.lenkungsportal.platform.BusyDatabase;
import de.lenkungsportal.platform.ErrorReference;
import de.lenkungsportal.platform.Messages;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** Something failed while a view was opened; the reference number leads to the entry in the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedErrorView extends ErrorPage implements HasErrorParameter<Exception> {

    UnexpectedErrorView(Messages messages) {
        super(messages);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (parameter.getCaughtException() instanceof AccessDeniedException) {
            say("denied");
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (BusyDatabase.is(parameter.getCaughtException())) {
            say("busy");
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        say("unexpected", ErrorReference.log(parameter.getCaughtException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
