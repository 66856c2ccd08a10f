package de.lenkungsportal.about.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Documents of the repository that the portal shows. */
final class Documents {

    private Documents() {}

    /** The Markdown of docs/{name}.md, empty where it is missing. */
    static String read(String name) {
        var file = new ClassPathResource("docs/" + name + ".md");
        try {
            return file.exists() ? file.getContentAsString(StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read docs/" + name + ".md", e);
        }
    }
}
