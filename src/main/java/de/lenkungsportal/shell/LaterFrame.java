package de.lenkungsportal.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import de.lenkungsportal.kit.LaterChoice;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Gives each window its choice of what is later, before the first view is entered. */
@Component
class LaterFrame implements VaadinServiceInitListener {

    private final transient Clock clock;

    LaterFrame(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> LaterChoice.begin(init.getUI(), LocalDate.now(clock)));
    }
}
