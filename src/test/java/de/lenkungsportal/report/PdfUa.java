package de.lenkungsportal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Holds a file against PDF/UA-1 with veraPDF. */
public final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** Leaves the file where a person can look at it. */
    public static byte[] accessible(DocumentFile file) throws Exception {
        Path kept = Files.createDirectories(Path.of("target", "papers"));
        Files.write(kept.resolve(file.content().length + "-" + file.name()), file.content());
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(file.content()), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                            .map(each -> each.getRuleId().getClause() + " " + each.getMessage()))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
        }
        return file.content();
    }
}
