package de.lenkungsportal.subscription.api;

import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.subscription.UnsubscribeService;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Ends a digest from its mail. Reading the page ends nothing, since mail programs open links to check them; a POST ends it at once,
 * by the button or by the mail program itself (RFC 8058).
 */
@RestController
@RequestMapping("/abbestellen/{token}")
@Hidden
class UnsubscribeController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final UnsubscribeService service;
    private final Messages messages;

    UnsubscribeController(UnsubscribeService service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @GetMapping
    ResponseEntity<String> ask(@PathVariable String token, HttpServletRequest request) {
        try {
            service.check(token);
            return page(request, HttpStatus.OK, "ask", button());
        } catch (NotFoundException e) {
            return page(request, HttpStatus.NOT_FOUND, "unknown", "");
        }
    }

    @PostMapping
    ResponseEntity<String> unsubscribe(@PathVariable String token, HttpServletRequest request) {
        try {
            service.unsubscribe(token);
            return page(request, HttpStatus.OK, "done", "");
        } catch (NotFoundException e) {
            return page(request, HttpStatus.NOT_FOUND, "unknown", "");
        }
    }

    private ResponseEntity<String> page(HttpServletRequest request, HttpStatus status, String key, String form) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html(request.getContextPath(), text(key), text(key + ".sentence"), form));
    }

    private static String html(String root, String title, String sentence, String form) {
        return """
            <!doctype html>
            <html lang="de">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%2$s – Lenkungsportal</title>
            <link rel="icon" href="%1$s/theme/logo.svg">
            <link rel="stylesheet" href="%1$s/theme/tokens.css">
            <link rel="stylesheet" href="%1$s/theme/portal.css">
            <link rel="stylesheet" href="%1$s/theme/unsubscribe.css">
            </head>
            <body class="lp-unsubscribe">
            <main>
            <p class="lp-label">Lenkungsportal</p>
            <h1>%2$s</h1>
            <p>%3$s</p>
            %4$s
            </main>
            </body>
            </html>
            """.formatted(root, title, sentence, form);
    }

    private String button() {
        return "<form method=\"post\"><button class=\"lp-btn lp-btn-main\" type=\"submit\">%s</button></form>"
                .formatted(text("ask.button"));
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(messages.text("unsubscribe." + key), StandardCharsets.UTF_8.name());
    }
}
