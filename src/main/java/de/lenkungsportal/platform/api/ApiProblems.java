package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.AccessRefused;
import de.lenkungsportal.platform.BusyDatabase;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.SlowedSignInException;
import de.lenkungsportal.platform.SnakeCase;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.request.BusyException;
import de.lenkungsportal.platform.request.RequestTooLargeException;
import de.lenkungsportal.platform.request.SlowAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;

/** Says every error of the API as an RFC 9457 problem document, in German sentences. */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    /** One entry of {@code errors}. */
    record BadField(String field, String message) {}

    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final SlowAnswers slowly;

    ApiProblems(Messages messages, ApplicationEventPublisher events, SlowAnswers slowly) {
        this.messages = messages;
        this.events = events;
        this.slowly = slowly;
    }

    @ExceptionHandler
    ResponseEntity<Object> notSignedIn(AuthenticationException exception, HttpServletRequest request) {
        if (BusyDatabase.is(exception)) {
            return later(request);
        }
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Lenkungsportal\", charset=\"UTF-8\"")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.UNAUTHORIZED, request));
    }

    @ExceptionHandler
    ResponseEntity<Object> slowed(SlowedSignInException exception, HttpServletRequest request) {
        slowly.hold();
        HttpStatus status = switch (exception.reason()) {
            case FAILURES -> HttpStatus.TOO_MANY_REQUESTS;
            case LOAD -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(exception.retryAfter()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, request));
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException exception, HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        events.publishEvent(new AccessRefused(
                "OPERATION", request.getMethod() + " " + (pattern == null ? request.getRequestURI() : pattern)));
        return answer(problem(HttpStatus.FORBIDDEN, request));
    }

    @ExceptionHandler
    ResponseEntity<Object> missing(NotFoundException exception, HttpServletRequest request) {
        return answer(problem(HttpStatus.NOT_FOUND, request));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(RequestTooLargeException exception, HttpServletRequest request) {
        ProblemDetail problem = problem(HttpStatus.CONTENT_TOO_LARGE, request);
        problem.setDetail(messages.text("platform.problem.413", exception.most()));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(BusyException exception, HttpServletRequest request) {
        return later(request);
    }

    private ResponseEntity<Object> later(HttpServletRequest request) {
        ProblemDetail problem = problem(HttpStatus.SERVICE_UNAVAILABLE, request);
        problem.setDetail(messages.text("platform.problem.busy"));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(BusyDatabase.RETRY_SECONDS))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** 412 when the caller named the version that they read, 409 otherwise. */
    @ExceptionHandler
    ResponseEntity<Object> stale(StaleWriteException exception, HttpServletRequest request) {
        return answer(problem(
                request.getHeader(HttpHeaders.IF_MATCH) == null ? HttpStatus.CONFLICT : HttpStatus.PRECONDITION_FAILED,
                request));
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidInputException exception, HttpServletRequest request) {
        return answer(fieldProblem(
                exception.problems().stream()
                        .map(bad -> field(
                                exception instanceof MalformedRequestException
                                        ? bad.field()
                                        : SnakeCase.of(bad.field()),
                                messages.text(bad)))
                        .toList(),
                request));
    }

    /** Two that wrote the same at the same moment: the database let one of them through. */
    @ExceptionHandler({DuplicateKeyException.class, ConcurrencyFailureException.class})
    ResponseEntity<Object> atTheSameMoment(DataAccessException exception, HttpServletRequest request) throws Exception {
        requireApi(request, exception);
        return answer(problem(HttpStatus.CONFLICT, request));
    }

    /** What the firewall refuses, and parameters that Tomcat cannot read. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<Object> refused(RuntimeException exception, HttpServletRequest request) throws Exception {
        requireApi(request, exception);
        return answer(problem(HttpStatus.BAD_REQUEST, request));
    }

    /** Only for the API: a view's failure goes on to Vaadin's and the container's error pages. */
    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception exception, HttpServletRequest request) throws Exception {
        requireApi(request, exception);
        if (BusyDatabase.is(exception)) {
            LOG.warn("{} {} found the database busy or gone", request.getMethod(), request.getRequestURI());
            return later(request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest webRequest) {
        HttpServletRequest request = ((ServletWebRequest) webRequest).getRequest();
        ProblemDetail problem = switch (exception) {
            case MethodArgumentNotValidException bad ->
                fieldProblem(
                        bad.getFieldErrors().stream()
                                .map(error -> field(error.getField(), messages.text("platform.problem.field")))
                                .toList(),
                        request);
            case MethodArgumentTypeMismatchException bad ->
                fieldProblem(List.of(field(bad.getName(), messages.text("platform.problem.field"))), request);
            case MissingServletRequestParameterException bad ->
                fieldProblem(
                        List.of(field(bad.getParameterName(), messages.text("platform.problem.required"))), request);
            case MissingRequestHeaderException ignored -> problem(HttpStatus.PRECONDITION_REQUIRED, request);
            case HttpMessageNotReadableException bad -> unreadable(bad, request);
            default -> problem(status, request);
        };
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** 422 where a field has the wrong type, 400 where the body is no JSON. */
    private ProblemDetail unreadable(HttpMessageNotReadableException exception, HttpServletRequest request) {
        var errors = new ArrayList<>(fields(JsonProblems.collected()));
        if (exception.getCause() instanceof JacksonException bad
                && (bad instanceof DatabindException || bad instanceof InputCoercionException)
                && !bad.getPath().isEmpty()) {
            errors.add(field(JsonProblems.path(bad), messages.text("platform.problem.type")));
            return fieldProblem(errors, request);
        }
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, request);
        problem.setDetail(messages.text("platform.problem.json"));
        return problem;
    }

    private List<BadField> fields(List<InvalidInputException.Problem> problems) {
        return problems.stream()
                .map(bad -> field(bad.field(), messages.text(bad.messageKey())))
                .toList();
    }

    private static void requireApi(HttpServletRequest request, Exception exception) throws Exception {
        if (!request.getRequestURI().startsWith("/api/")) {
            throw exception;
        }
    }

    private ProblemDetail fieldProblem(List<BadField> errors, HttpServletRequest request) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, request);
        problem.setProperty("errors", errors);
        return problem;
    }

    private static BadField field(String name, String message) {
        return new BadField(name, message);
    }

    private ProblemDetail problem(HttpStatusCode status, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(messages.text("platform.problem." + (KNOWN.contains(status.value()) ? status.value() : 400)));
        problem.setInstance(java.net.URI.create(request.getRequestURI()));
        return problem;
    }

    private static final List<Integer> KNOWN =
            List.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, 500, 503);

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
