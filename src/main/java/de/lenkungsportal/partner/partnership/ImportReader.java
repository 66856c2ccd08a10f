package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.ingest.Vocabulary;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.PartnerInput;
import de.lenkungsportal.partner.organisation.OrganisationContent;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.RecordParts;
import de.lenkungsportal.platform.SnakeCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the cells of a row into an organisation and a partnership, and says what is wrong in which column. */
@Component
class ImportReader {

    private static final RecordParts<PartnershipContent> PARTNERSHIP = new RecordParts<>(PartnershipContent.class);

    private static final int OTHERS = 3;

    private final Messages messages;

    ImportReader(Messages messages) {
        this.messages = messages;
    }

    /** A row that was read; with problems, organisation and content are not to be used. */
    record Read(
            ImportRow row,
            @Nullable OrganisationContent organisation,
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
        OrganisationContent organisation = organisation(row, kind, problems);
        List<Participation> ways = codes(ParticipationMode.class, row, ImportColumn.MODES, problems).stream()
                .map(mode -> new Participation(mode, List.of(), null, null, row.cell(ImportColumn.MODE_DETAIL)))
                .toList();
        var said = plain(row, problems);
        said.put("ring", ring(row, kind));
        said.put("roles", List.copyOf(codes(PartnerRole.class, row, ImportColumn.ROLES, problems)));
        said.put("participation", ways);
        said.put(
                "dataExchange",
                Objects.requireNonNullElse(
                        code(DataExchange.class, row, ImportColumn.DATA_EXCHANGE, problems), DataExchange.NOT_STATED));
        var input = new PartnerInput();
        PartnershipContent content = PARTNERSHIP.write(null, said).checked(input);
        input.problems().forEach(problem -> add(problem, problems));
        return new Read(row, organisation, content, List.copyOf(problems));
    }

    /** The columns that are texts and days of a partnership, by its components. */
    private static Map<String, @Nullable Object> plain(ImportRow row, List<ImportPreview.Problem> problems) {
        var said = new HashMap<String, @Nullable Object>();
        for (ImportColumn column : ImportColumn.values()) {
            String part = SnakeCase.component(column.name().toLowerCase(Locale.ROOT));
            String text = row.cell(column);
            if (!text.isEmpty() && PARTNERSHIP.has(part)) {
                Class<?> type = PARTNERSHIP.typeOf(part);
                if (type == String.class) {
                    said.put(part, text);
                } else if (type == Stand.class) {
                    var input = new PartnerInput();
                    said.put(part, input.stand(part, text));
                    input.problems().forEach(bad -> problems.add(new ImportPreview.Problem(column, bad.messageKey())));
                }
            }
        }
        return said;
    }

    private static @Nullable OrganisationContent organisation(
            ImportRow row, @Nullable OrganisationKind kind, List<ImportPreview.Problem> problems) {
        if (kind == null && row.cell(ImportColumn.KIND).isEmpty()) {
            problems.add(new ImportPreview.Problem(ImportColumn.KIND, "partner.problem.kind"));
        }
        try {
            return new OrganisationContent(
                            row.cell(ImportColumn.NAME),
                            Objects.requireNonNullElse(kind, OrganisationKind.OTHER),
                            row.cell(ImportColumn.CARRIER),
                            row.cell(ImportColumn.WEBSITE),
                            row.cell(ImportColumn.MAILBOX),
                            null)
                    .checked();
        } catch (InvalidInputException e) {
            e.problems().stream().forEach(problem -> add(problem, problems));
            return null;
        }
    }

    /** A rule names the field, which is the column but for the detail of taking part; a column has one problem. */
    private static void add(InvalidInputException.Problem problem, List<ImportPreview.Problem> problems) {
        ImportColumn column = problem.field().equals("participation")
                ? ImportColumn.MODE_DETAIL
                : ImportColumn.valueOf(problem.field().toUpperCase(Locale.ROOT));
        if (problems.stream().noneMatch(known -> known.column() == column)) {
            problems.add(new ImportPreview.Problem(column, problem.messageKey()));
        }
    }

    private static int ring(ImportRow row, @Nullable OrganisationKind kind) {
        String text = row.cell(ImportColumn.RING);
        if (text.isEmpty()) {
            return kind == null ? OTHERS : kind.ring();
        }
        return text.matches("[123]") ? Integer.parseInt(text) : 0;
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
