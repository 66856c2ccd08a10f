package de.lenkungsportal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The bundle finds the parts of a view by the name of its class; a view that it does not know opens without its fields. */
class BundleTest {

    /** They show text alone. */
    private static final Set<String> WITHOUT_PARTS =
            Set.of("EntryView", "MethodologyView", "AccessibilityView", "EasyLanguageView", "ImprintView");

    @Test
    void theBundleKnowsEveryView() throws IOException {
        String bundle = bundle();
        List<String> views = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("de.lenkungsportal")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(Route.class))
                        .filter(each -> !WITHOUT_PARTS.contains(each.getSimpleName()))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(views).hasSizeGreaterThan(50);
        assertThat(views)
                .allSatisfy(view -> assertThat(bundle.contains(key(view)))
                        .as("%s: build the bundle anew, see README", view)
                        .isTrue());
    }

    private static String bundle() throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile("src/main/bundles/prod.bundle")) {
            for (ZipEntry entry :
                    zip.stream().filter(each -> each.getName().endsWith(".js")).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private static String key(String view) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(view.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
