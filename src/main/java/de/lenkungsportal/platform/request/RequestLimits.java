package de.lenkungsportal.platform.request;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Most bytes in the body of a request, by its path.
 *
 * @param form the pages that people reach without signing in
 * @param api one record as JSON
 * @param attachment the PDF of a cooperation agreement, the file of a source
 * @param upload a file that a view takes: the largest import, and what a browser may put around it
 * @param view everything else: what a view sends when people type and click
 */
@ConfigurationProperties("portal.limits")
record RequestLimits(
        @DefaultValue("16KB") DataSize form,
        @DefaultValue("512KB") DataSize api,
        @DefaultValue("10MB") DataSize attachment,
        @DefaultValue("33MB") DataSize upload,
        @DefaultValue("1MB") DataSize view) {

    private record Rule(PathPattern path, DataSize most) {
        static Rule of(String path, DataSize most) {
            return new Rule(PathPatternParser.defaultInstance.parse(path), most);
        }
    }

    /** @param path within the application, as it was sent */
    DataSize of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return rules().stream()
                .filter(rule -> rule.path().matches(parsed))
                .map(Rule::most)
                .findFirst()
                .orElse(view);
    }

    /** The first that matches holds. */
    private List<Rule> rules() {
        return List.of(
                Rule.of("/api/v1/cooperation-agreements/{id}/attachments", attachment),
                Rule.of("/api/v1/sources/{id}/file", attachment),
                Rule.of("/api/**", api),
                Rule.of("/VAADIN/dynamic/**", upload),
                Rule.of("/anmelden", form),
                Rule.of("/abbestellen/**", form),
                Rule.of("/login/**", form));
    }
}
