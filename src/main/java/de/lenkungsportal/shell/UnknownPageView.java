package de.lenkungsportal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.lenkungsportal.platform.Messages;
import jakarta.servlet.http.HttpServletResponse;

/** There is no view at this address. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnknownPageView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    UnknownPageView(Messages messages) {
        super(messages);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say("page");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
