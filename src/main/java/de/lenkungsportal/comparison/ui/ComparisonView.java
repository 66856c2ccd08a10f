package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.Page;
import jakarta.annotation.security.RolesAllowed;

/** The comparison of cities. */
@Route("staedtevergleich")
@Menu(title = "comparison.menu", order = 20, icon = "comparison")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class ComparisonView extends Page {

    ComparisonView(Messages messages) {
        setHeading(messages.text("comparison.title"), "");
    }
}
