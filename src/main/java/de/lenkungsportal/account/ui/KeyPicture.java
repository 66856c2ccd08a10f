package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.account.CodeKey;
import de.lenkungsportal.platform.Messages;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The key of an app for one-time codes, as a picture to be read and as letters to be typed. */
class KeyPicture extends Div {

    private static final int BORDER = 4;

    KeyPicture(Messages messages, CodeKey key) {
        addClassName("lp-account-key");
        var picture = new Image(
                "data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(svg(key.uri()).getBytes(StandardCharsets.UTF_8)),
                messages.text("factor.key.picture"));
        var typed = new Span(key.grouped());
        typed.addClassName("lp-account-secret");
        add(picture, new Paragraph(messages.text("factor.key.typed")), typed);
    }

    private static String svg(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
                }
            }
        }
        int size = code.size + 2 * BORDER;
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %1$d' shape-rendering='crispEdges'>"
                        .formatted(size)
                + "<rect width='100%' height='100%' fill='#fff'/><path d='" + path + "' fill='#000'/></svg>";
    }
}
