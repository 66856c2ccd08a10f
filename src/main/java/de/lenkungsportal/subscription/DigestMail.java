package de.lenkungsportal.subscription;

import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.platform.StartProblem;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The way to the SMTP server of the operator; without one, nothing is sent and nothing is offered. */
@Component
class DigestMail {

    static final String VIEW = "kalender-und-mail";

    private final @Nullable JavaMailSender server;
    private final PortalAddress address;
    private final String from;

    /** @throws StartProblem when there is a server and no address to send from */
    DigestMail(
            ObjectProvider<JavaMailSender> server, PortalAddress address, @Value("${portal.mail-from:}") String from) {
        this.server = server.getIfAvailable();
        this.address = address;
        this.from = from.strip();
        if (this.server != null && this.from.isEmpty()) {
            throw new StartProblem("start.mailFromMissing");
        }
    }

    boolean isConfigured() {
        return server != null;
    }

    /**
     * Hands a mail over to the server.
     *
     * @throws MailException when it does not take it
     */
    void send(String to, String subject, String text) {
        JavaMailSender mail = server;
        if (mail == null) {
            throw new IllegalStateException("no mail server is configured");
        }
        MimeMessage message = mail.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text);
            message.setHeader("Content-Language", "de");
            // No machine shall answer, and a mail program may offer the way out (RFC 3834, RFC 2369).
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("List-Unsubscribe", "<" + address.of(VIEW) + ">");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        mail.send(message);
    }
}
