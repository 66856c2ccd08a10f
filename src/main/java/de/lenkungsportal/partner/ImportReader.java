package de.lenkungsportal.partner;

import de.lenkungsportal.ingest.Vocabulary;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the cells of a row into an organisation and a partnership, and says what is wrong in which column. */
@Component
class ImportReader {

    private static final Map<String, ImportColumn> COLUMNS = Map.ofEntries(
            Map.entry("name", ImportColumn.NAME),
            Map.entry("kind", ImportColumn.KIND),
            Map.entry("carrier", ImportColumn.CARRIER),
            Map.entry("website", ImportColumn.WEBSITE),
            Map.entry("mailbox", ImportColumn.MAILBOX),
            Map.entry("ring", ImportColumn.RING),
            Map.entry("participation", ImportColumn.MODE_DETAIL),
            Map.entry("legal_ground", ImportColumn.LEGAL_GROUND),
            Map.entry("valid_from", ImportColumn.VALID_FROM),
            Map.entry("valid_to", ImportColumn.VALID_TO),
            Map.entry("as_of", ImportColumn.AS_OF),
            Map.entry("note", ImportColumn.NOTE));

    private final Messages messages;

    ImportReader(Messages messages) {
        this.messages = messages;
    }

    /** A row that was read; with problems, organisation and content are not to be used. */
    record Read(
            ImportRow row,
            OrganisationRules.@Nullable Checked organisation,
            @Nullable PartnershipContent content,
            List<ImportPreview.Problem> problems) {

        Read with(ImportPreview.Problem problem) {
            var more = new ArrayList<>(problems);
            more.add(problem);
            return new Read(row, organisation, content, List.copyOf(more));
        }

        boolean isBad() {
            return !problems.isEmpty();
        }
    }

    Read read(ImportRow row) {
        var problems = new ArrayList<ImportPreview.Problem>();
        OrganisationKind kind = code(OrganisationKind.class, row, ImportColumn.KIND, problems);
        OrganisationRules.Checked organisation = organisation(row, kind, problems);
        List<Participation> ways = codes(ParticipationMode.class, row, ImportColumn.MODES, problems).stream()
                .map(mode -> new Participation(mode, List.of(), null, null, row.cell(ImportColumn.MODE_DETAIL)))
                .toList();
        var input = new PartnerInput();
        PartnershipContent content = PartnershipRules.read(
                input,
                new PartnershipChange(
                        ring(row, kind),
                        codes(PartnerRole.class, row, ImportColumn.ROLES, problems),
                        ways,
                        code(DataExchange.class, row, ImportColumn.DATA_EXCHANGE, problems),
                        row.cell(ImportColumn.LEGAL_GROUND),
                        row.cell(ImportColumn.VALID_FROM),
                        row.cell(ImportColumn.VALID_TO),
                        row.cell(ImportColumn.AS_OF),
                        row.cell(ImportColumn.NOTE)));
        input.problems().forEach(problem -> add(problem, problems));
        return new Read(row, organisation, content, List.copyOf(problems));
    }

    private static OrganisationRules.@Nullable Checked organisation(
            ImportRow row, @Nullable OrganisationKind kind, List<ImportPreview.Problem> problems) {
        try {
            return OrganisationRules.check(new OrganisationChange(
                    row.cell(ImportColumn.NAME),
                    kind,
                    row.cell(ImportColumn.CARRIER),
                    row.cell(ImportColumn.WEBSITE),
                    row.cell(ImportColumn.MAILBOX),
                    null));
        } catch (InvalidInputException e) {
            e.problems().stream()
                    .filter(problem -> !problem.field().equals("kind")
                            || problems.stream().noneMatch(known -> known.column() == ImportColumn.KIND))
                    .forEach(problem -> add(problem, problems));
            return null;
        }
    }

    private static void add(InvalidInputException.Problem problem, List<ImportPreview.Problem> problems) {
        ImportColumn column = COLUMNS.getOrDefault(problem.field(), ImportColumn.NAME);
        problems.add(new ImportPreview.Problem(column, problem.messageKey()));
    }

    private static @Nullable Integer ring(ImportRow row, @Nullable OrganisationKind kind) {
        String text = row.cell(ImportColumn.RING);
        if (text.isEmpty()) {
            return kind == null ? Integer.valueOf(3) : Integer.valueOf(kind.ring());
        }
        return text.matches("[123]") ? Integer.valueOf(text) : null;
    }

    private <E extends Enum<E>> List<E> codes(
            Class<E> type, ImportRow row, ImportColumn column, List<ImportPreview.Problem> problems) {
        return vocabulary(type).several(row.cell(column)).map(List::copyOf).orElseGet(() -> {
            problems.add(new ImportPreview.Problem(column, "partner.problem.code"));
            return List.of();
        });
    }

    private <E extends Enum<E>> @Nullable E code(
            Class<E> type, ImportRow row, ImportColumn column, List<ImportPreview.Problem> problems) {
        String word = row.cell(column);
        E code = vocabulary(type).one(word).orElse(null);
        if (code == null && !word.isEmpty()) {
            problems.add(new ImportPreview.Problem(column, "partner.problem.code"));
        }
        return code;
    }

    private <E extends Enum<E>> Vocabulary<E> vocabulary(Class<E> type) {
        return Vocabulary.of(List.of(type.getEnumConstants()), messages);
    }
}
