package de.lenkungsportal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import de.lenkungsportal.platform.BusyDatabase;
import de.lenkungsportal.platform.ErrorReference;
import de.lenkungsportal.platform.Messages;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the portal says when the session has ended, the connection is lost, or a click fails: in German. */
@Component
class ServiceMessages implements VaadinServiceInitListener {

    private static final int RECONNECT_ATTEMPTS = 100;
    private static final int RECONNECT_INTERVAL_MS = 3000;

    private final Messages messages;
    private final Duration idle;

    ServiceMessages(Messages messages, @Value("${server.servlet.session.timeout}") Duration idle) {
        this.messages = messages;
        this.idle = idle;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        CustomizedSystemMessages words = systemMessages();
        event.getSource().setSystemMessagesProvider(info -> words);
        event.getSource().addUIInitListener(init -> connection(init.getUI()));
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::sayUnexpected));
    }

    private CustomizedSystemMessages systemMessages() {
        var words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(true);
        words.setSessionExpiredCaption(messages.text("shell.session.title"));
        words.setSessionExpiredMessage(messages.text("shell.session.sentence", idle.toMinutes()));
        words.setInternalErrorCaption(messages.text("shell.internal.title"));
        words.setInternalErrorMessage(messages.text("shell.internal.sentence"));
        words.setCookiesDisabledCaption(messages.text("shell.cookies.title"));
        words.setCookiesDisabledMessage(messages.text("shell.cookies.sentence"));
        words.setSyncErrorCaption(messages.text("shell.internal.title"));
        words.setSyncErrorMessage(messages.text("shell.internal.sentence"));
        return words;
    }

    private void connection(UI ui) {
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(messages.text("shell.connection.lost"));
        dialog.setDialogTextGaveUp(messages.text("shell.connection.gaveUp"));
        dialog.setReconnectAttempts(RECONNECT_ATTEMPTS);
        dialog.setReconnectInterval(RECONNECT_INTERVAL_MS);
        ui.getPage()
                .executeJs(
                        "const indicator = window.Vaadin?.connectionIndicator;"
                                + "if (indicator) { indicator.onlineText = $0; indicator.offlineText = $1;"
                                + "indicator.reconnectingText = $2; }",
                        messages.text("shell.connection.back"),
                        messages.text("shell.connection.gaveUp"),
                        messages.text("shell.connection.lost"));
    }

    private void sayUnexpected(ErrorEvent event) {
        String sentence = BusyDatabase.is(event.getThrowable())
                ? messages.text("shell.error.busy.notice")
                : messages.text("shell.error.unexpected.notice", ErrorReference.log(event.getThrowable()));
        UI ui = UI.getCurrent();
        if (ui != null) {
            var notice = new Div(new Paragraph(sentence));
            notice.add(new Button(messages.text("shell.close"), click -> notice.removeFromParent()));
            notice.addClassName("lp-notice");
            notice.getElement().setAttribute("role", "alert");
            ui.add(notice);
        }
    }
}
