package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.platform.RecordParts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of measures, before any rule was asked.
 *
 * @param number of the row in the file, as the person sees it
 * @param id of the measure as an export tells it, empty where the row names none
 * @param status null where the row says none
 * @param publication null where the row says nothing of it
 * @param run null where the row names none
 * @param said the components of the content that the row says something of; a measure that is stored keeps the others
 * @param saidOfRun the same for the run
 */
public record MeasureImportRow(
        int number,
        String id,
        MeasureContent content,
        @Nullable MeasureStatus status,
        @Nullable Publication publication,
        @Nullable RunContent run,
        Set<String> said,
        Set<String> saidOfRun) {

    private static final RecordParts<MeasureContent> MEASURE = new RecordParts<>(MeasureContent.class);
    private static final RecordParts<RunContent> RUN = new RecordParts<>(RunContent.class);

    public MeasureImportRow {
        said = Set.copyOf(said);
        saidOfRun = Set.copyOf(saidOfRun);
    }

    /** What the row makes of a measure that is stored. */
    MeasureContent over(MeasureContent stored) {
        var values = values(MEASURE, content, said);
        BigDecimal hours = stored.hoursPerWeek();
        if (hours != null && content.hoursPerWeek() != null && hours.compareTo(content.hoursPerWeek()) == 0) {
            values.put("hoursPerWeek", hours);
        }
        if (!content.providerWords().equals(stored.providerWords()) && said.contains("providerWords")) {
            values.put("provider", null);
        }
        return MEASURE.write(stored, values);
    }

    /** What the row makes of a run that is stored. */
    RunContent over(RunContent given, RunContent stored) {
        return RUN.write(stored, values(RUN, given, saidOfRun));
    }

    private static <C extends Record> Map<String, @Nullable Object> values(
            RecordParts<C> parts, C given, Set<String> said) {
        var values = new HashMap<String, @Nullable Object>();
        said.forEach(name -> values.put(name, parts.read(given, name)));
        return values;
    }
}
