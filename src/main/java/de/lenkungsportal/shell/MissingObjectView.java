package de.lenkungsportal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;

/** The object in the address does not exist or belongs to someone else. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingObjectView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    MissingObjectView(Messages messages) {
        super(messages);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say("object");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
