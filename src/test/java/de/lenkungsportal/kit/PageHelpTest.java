package de.lenkungsportal.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Each page says in three sentences what it shows, from where, and what to do with it. */
public class PageHelpTest {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");

    private final ResourceBundle texts = ResourceBundle.getBundle("messages/help", Locale.ROOT);

    /** The simple names of all routes that are pages; AccessMatrixTest holds the routes against the matrix. */
    public static List<String> viewNames() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("de.lenkungsportal").stream()
                .<Class<?>>map(
                        view -> ClassUtils.resolveClassName(Objects.requireNonNull(view.getBeanClassName()), null))
                .filter(Page.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    @Test
    void eachPageHasItsTextAndNoOther() {
        assertThat(viewNames()).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(texts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        viewNames().stream().map(name -> "help." + name).toList());
    }

    @Test
    void eachTextHasThreeSentences() {
        assertThat(texts.keySet())
                .allSatisfy(key -> assertThat(
                                SENTENCE_END.matcher(texts.getString(key)).results())
                        .as(key)
                        .hasSize(3));
    }
}
