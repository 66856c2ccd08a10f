package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureForm;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureRun;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measure in a chain, with the run that is chosen or the only one that fits.
 *
 * @param run null where none is chosen or stated
 */
public record ChainLink(
        String id,
        String title,
        MeasureContent content,
        List<LegalBasis> legalBases,
        @Nullable MeasureRun run) {

    boolean isLanguage() {
        return content.kind() == MeasureKind.SPRACHANGEBOT;
    }

    /** Hourly coaching does not fill the week: it goes on beside another measure (002, Dortmund, "Offene Fragen"). */
    boolean goesBesideOthers() {
        return content.forms().equals(Set.of(MeasureForm.HOURLY_COACHING));
    }
}
