package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.account.MyAccountService;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.AccountSession;
import de.lenkungsportal.security.AccountSession.Device;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where the account is signed in, and how to end that. */
class SessionsSection extends MySection {

    private final transient MyAccountService service;

    SessionsSection(Messages messages, MyAccountService service) {
        super(messages, "myaccount.sessions");
        this.service = service;
        refresh();
    }

    @Override
    void draw(List<Problem> problems) {
        List<AccountSession> sessions = service.sessions();
        Optional<UUID> current = service.currentSession();
        var table = new DataTable(
                text("title"),
                Stream.of("device", "network", "since", "seen", "end")
                        .map(this::text)
                        .toList());
        for (AccountSession session : sessions) {
            String device = device(session.device());
            String network = session.device().network();
            boolean isThis = current.filter(session.id()::equals).isPresent();
            table.row(
                    new Span(device),
                    new Span(network.isEmpty() ? text("unknown") : network),
                    moment(session.signedInAt()),
                    moment(session.lastSeenAt()),
                    isThis
                            ? new Span(text("this"))
                            : secondary(
                                    "end",
                                    text("of", device, at(session.signedInAt())),
                                    () -> act(() -> service.endSession(session.id()), "ended")));
        }
        var others = secondary("endOthers", "", () -> act(service::endOtherSessions, "endedOthers"));
        others.setVisible(sessions.size() > 1);
        show(table.framed(), actions(others));
    }

    private String device(Device device) {
        String browser = device.browser().isEmpty() ? text("browser") : device.browser();
        return device.system().isEmpty() ? browser : text("on", browser, device.system());
    }
}
