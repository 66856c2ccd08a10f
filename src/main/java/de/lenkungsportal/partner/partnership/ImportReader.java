package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.ingest.DayText;
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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the cells of a row into an organisation and a partnership, and says what is wrong in which column. */
@Component
class ImportReader {

    private static final RecordParts<PartnershipContent> PARTNERSHIP = new RecordParts<>(PartnershipContent.class);

    private static final int OTHERS = 3;

    /** What people write who know the places, not the list. */
    private static final Map<Enum<?>, List<String>> SYNONYMS = Map.of(
            ParticipationMode.PRESENCE, List.of("im Haus", "vor Ort", "präsent"),
            ParticipationMode.OFFICE_HOURS, List.of("Sprechstunde", "Sprechzeiten", "Sprechzeit"),
            ParticipationMode.VIRTUAL, List.of("online", "Video", "Videokonferenz"),
            ParticipationMode.HOTLINE, List.of("Telefon", "telefonisch"),
            ParticipationMode.MAILBOX, List.of("E-Mail", "Mail", "Postfach"),
            DataExchange.YES, List.of("ja", "x"),
            DataExchange.NO, List.of("nein"),
            DataExchange.NOT_STATED, List.of("k.A.", "k. A.", "keine Angabe"));

    /** "2", "Ring 2", "2. Ring". */
    private static final Pattern RING = Pattern.compile("(?i)(?:ring\\s*)?([123])(?:\\.\\s*ring)?(?:\\s*[:(–-].*)?");

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

    /** What the row makes of a partnership that is stored: an empty cell leaves what is there. */
    PartnershipContent over(PartnershipContent stored, Read read, PartnershipContent given) {
        ImportRow row = read.row();
        return new PartnershipContent(
                row.cell(ImportColumn.RING).isEmpty() ? stored.ring() : given.ring(),
                row.cell(ImportColumn.ROLES).isEmpty()
                                || Set.copyOf(stored.roles()).equals(Set.copyOf(given.roles()))
                        ? stored.roles()
                        : given.roles(),
                row.cell(ImportColumn.MODES).isEmpty() || isAlike(stored, given)
                        ? stored.participation()
                        : given.participation(),
                row.cell(ImportColumn.DATA_EXCHANGE).isEmpty() ? stored.dataExchange() : given.dataExchange(),
                given.legalGround() == null ? stored.legalGround() : given.legalGround(),
                given.validFrom() == null ? stored.validFrom() : given.validFrom(),
                given.validTo() == null ? stored.validTo() : given.validTo(),
                given.asOf(),
                given.note() == null ? stored.note() : given.note());
    }

    /** A list has no hours of the ways of taking part: the same ways are the same. */
    private static boolean isAlike(PartnershipContent stored, PartnershipContent given) {
        return ways(stored).equals(ways(given));
    }

    private static Set<ParticipationMode> ways(PartnershipContent content) {
        return content.participation().stream().map(Participation::mode).collect(Collectors.toSet());
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
                    if (DayText.isNoSuchDay(text)) {
                        problems.add(new ImportPreview.Problem(column, DayText.NO_SUCH_DAY, List.of(text)));
                        continue;
                    }
                    said.put(part, input.stand(part, text));
                    input.problems().forEach(bad -> problems.add(ImportPreview.Problem.of(column, bad)));
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
            problems.add(ImportPreview.Problem.of(column, problem));
        }
    }

    private static int ring(ImportRow row, @Nullable OrganisationKind kind) {
        String text = row.cell(ImportColumn.RING);
        if (text.isEmpty()) {
            return kind == null ? OTHERS : kind.ring();
        }
        Matcher number = RING.matcher(text);
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
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
        Vocabulary<E> words = Vocabulary.of(List.of(type.getEnumConstants()), messages);
        for (E code : type.getEnumConstants()) {
            for (String word : SYNONYMS.getOrDefault(code, List.of())) {
                words = words.and(word, code);
            }
        }
        return words;
    }
}
