package de.lenkungsportal.usage.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.usage.OpenedViews;
import org.springframework.stereotype.Component;

/** Counts each view that a window opens; a filter that only changes the address opens none. */
@Component
class ViewCounter implements VaadinServiceInitListener {

    private final transient CurrentUser currentUser;
    private final transient OpenedViews opened;

    ViewCounter(CurrentUser currentUser, OpenedViews opened) {
        this.currentUser = currentUser;
        this.opened = opened;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> count(init.getUI()));
    }

    private void count(UI ui) {
        var path = new String[] {""};
        ui.addAfterNavigationListener(navigation -> {
            String now = navigation.getLocation().getPath();
            boolean isFirst = path[0].isEmpty();
            if (isFirst || !now.equals(path[0])) {
                path[0] = now;
                currentUser.find().ifPresent(user -> opened.count(user.role()));
            }
        });
    }
}
