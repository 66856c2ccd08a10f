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
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests to the API that never reach a controller with problem documents: those that Tomcat or the firewall refuse. */
@Configuration
class UnreadableRequests {

    private static final String API = "/api/";

    @Bean
    RequestRejectedHandler firewallProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, refused) -> {
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

    /** Tomcat's error page, without its version and traces; for the API a problem document. */
    private static final class Problems extends ErrorReportValve {

        private final Messages messages;
        private final JsonMapper json;

        Problems(Messages messages, JsonMapper json) {
            this.messages = messages;
            this.json = json;
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null || !status.isError() || !isForTheApi(request.getRequestURI())) {
                super.report(request, response, failure);
            } else if (response.getContentWritten() == 0 && response.setErrorReported()) {
                ProblemDetail problem = ProblemDetail.forStatus(status);
                problem.setDetail(messages.text("platform.problem." + (status.is4xxClientError() ? "400" : "500")));
                try {
                    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                    response.getReporter()
                            .write(new String(json.writeValueAsBytes(body(problem)), StandardCharsets.UTF_8));
                    response.finishResponse();
                } catch (IOException e) {
                    // the caller has gone
                }
            }
        }

        /** A request line that cannot be read has no address, and comes from no browser. */
        private static boolean isForTheApi(@Nullable String address) {
            return address == null || address.startsWith(API);
        }

        private static Map<String, Object> body(ProblemDetail problem) {
            return Map.of(
                    "title", String.valueOf(problem.getTitle()),
                    "status", problem.getStatus(),
                    "detail", String.valueOf(problem.getDetail()));
        }
    }
}
