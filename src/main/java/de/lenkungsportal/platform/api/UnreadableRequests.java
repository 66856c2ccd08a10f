package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that never reach the portal, because Tomcat or the firewall refuse them: those to the API with a problem document,
 * others with a short page.
 */
@Configuration
class UnreadableRequests {

    private static final String API = "/api/";

    /** The filter that sets the headers of all other answers has not run. */
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy",
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

    @Bean
    RequestRejectedHandler firewallProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, refused) -> {
            HEADERS.forEach(response::setHeader);
            if (!request.getRequestURI().startsWith(API)
                    || problems.resolveException(request, response, null, refused) == null) {
                response.sendError(HttpStatus.BAD_REQUEST.value());
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatProblems(Messages messages, JsonMapper json) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Problems(messages, json)));
    }

    /** In place of Tomcat's own page, which is English. */
    private static final class Problems extends ErrorReportValve {

        private final Messages messages;
        private final JsonMapper json;

        Problems(Messages messages, JsonMapper json) {
            this.messages = messages;
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            boolean isApi = isForTheApi(request.getRequestURI());
            String sentence = messages.text("platform.problem." + sentence(status));
            try {
                HEADERS.forEach(response::setHeader);
                response.setContentType(isApi ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
                response.resetBuffer(true);
                response.getOutputStream().write(isApi ? problem(status, sentence) : page(sentence));
                response.finishResponse();
            } catch (IOException e) {
                // the caller has gone
            }
        }

        /** A request line that cannot be read has no address, and comes from no browser. */
        private static boolean isForTheApi(@Nullable String address) {
            return address == null || address.startsWith(API);
        }

        private static int sentence(HttpStatus status) {
            return switch (status) {
                case FORBIDDEN, NOT_FOUND -> status.value();
                case METHOD_NOT_ALLOWED, NOT_IMPLEMENTED -> HttpStatus.METHOD_NOT_ALLOWED.value();
                default ->
                    (status.is4xxClientError() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR).value();
            };
        }

        private byte[] problem(HttpStatus status, String sentence) {
            return json.writeValueAsBytes(
                    Map.of("title", status.getReasonPhrase(), "status", status.value(), "detail", sentence));
        }

        private byte[] page(String sentence) {
            return """
                    <!doctype html>
                    <html lang="de"><head><meta name="viewport" content="width=device-width"><title>Lenkungsportal</title></head>
                    <body><main><h1>%s</h1><p><a href="/">%s</a></p></main></body></html>
                    """.formatted(sentence, messages.text("platform.unreadable.start"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
