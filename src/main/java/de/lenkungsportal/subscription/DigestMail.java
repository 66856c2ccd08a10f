package de.lenkungsportal.subscription;

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

/** Sends mail through the operator's SMTP server; without one the digest is not offered. */
@Component
class DigestMail {

    private final @Nullable JavaMailSender server;
    private final String from;

    /** @throws StartProblem when there is a server and no address to send from */
    DigestMail(ObjectProvider<JavaMailSender> server, @Value("${portal.mail-from:}") String from) {
        this.server = server.getIfAvailable();
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
        send(to, subject, text, message -> {});
    }

    /**
     * Hands over a mail that was ordered, with the address by which a mail program ends it (RFC 2369, RFC 8058).
     *
     * @throws MailException when the server does not take it
     */
    void send(String to, String subject, String text, String unsubscribe) {
        send(to, subject, text, message -> {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        });
    }

    private interface Headers {
        void on(MimeMessage message) throws MessagingException;
    }

    private void send(String to, String subject, String text, Headers headers) {
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
            // No machine shall answer (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            headers.on(message);
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        mail.send(message);
    }
}
