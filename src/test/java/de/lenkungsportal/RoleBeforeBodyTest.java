package de.lenkungsportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may never write is refused before the body is read. */
@PortalTest
class RoleBeforeBodyTest {

    private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD);

    @LocalServerPort
    private int port;

    @Autowired
    private Map<String, RequestMappingHandlerMapping> mappings;

    @Test
    void everyOperationThatWritesNamesItsRole() {
        var writing = mappings.values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(operation -> writes(operation.getKey()))
                .toList();
        assertThat(writing)
                .hasSizeGreaterThan(30)
                .allSatisfy(operation -> assertThat(AnnotatedElementUtils.hasAnnotation(
                                operation.getValue().getMethod(), PreAuthorize.class))
                        .as(operation.getKey().toString())
                        .isTrue());
    }

    private static boolean writes(RequestMappingInfo info) {
        return info.getPatternValues().stream().anyMatch(pattern -> pattern.startsWith("/api/"))
                && !READING.containsAll(info.getMethodsCondition().getMethods());
    }

    static Stream<Arguments> refusals() {
        return AccessMatrix.rows().stream()
                .filter(AccessMatrix.ApiRow.class::isInstance)
                .map(AccessMatrix.ApiRow.class::cast)
                .filter(row -> row.json() != null && !row.key().startsWith("GET "))
                .flatMap(row -> Who.SIGNED_IN.stream()
                        .filter(who ->
                                !row.allowed().contains(who) && !row.foreign().contains(who))
                        .map(who -> Arguments.of(row.key(), who, row)));
    }

    /** Nobody could read this body: an answer about it would show that someone tried. */
    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("refusals")
    void anUnreadableBodyIsNoMatterForWhoMayNot(String key, Who who, AccessMatrix.ApiRow row) {
        Api.Answer answer = new Api(port).send(who, key.split(" ", 2)[0], row.path(), "{\"", Map.of());
        assertThat(answer.status()).isEqualTo(403);
    }
}
