package de.lenkungsportal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.PermitAll;

/** Start address: redirects each role to its main view. */
@Route("")
@PermitAll
class EntryView extends Div implements BeforeEnterObserver {

    private final CurrentUser currentUser;

    EntryView(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(
                switch (currentUser.get().role()) {
                    case STEERING, COORDINATOR, ADMIN -> "start";
                    case PROVIDER -> "geplante-massnahmen";
                });
    }
}
