package de.lenkungsportal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import jakarta.annotation.security.PermitAll;

/** The way in: sends each role to the view that it works with. */
@Route("")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {

    private final CurrentUser currentUser;

    StartView(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PortalUser user = currentUser.get();
        event.forwardTo(
                switch (user.role()) {
                    case STEERING, ADMIN -> "staedtevergleich";
                    case COORDINATOR -> "stadt/" + user.ags();
                    case PROVIDER -> "geplante-massnahmen";
                });
    }
}
