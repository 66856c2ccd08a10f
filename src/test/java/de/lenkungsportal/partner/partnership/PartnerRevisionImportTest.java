package de.lenkungsportal.partner.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RowPlace;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.partnership.ImportPreview.Outcome;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What a list says of partners that are stored: it is shown, taken by choice, and taken back whole. Each test is rolled back. */
@PortalTest
@Transactional
class PartnerRevisionImportTest {

    private static final String DORTMUND = "05913000";
    private static final Answers ANSWERS = Answers.of("partner.csv");

    @Autowired
    PartnerImportService service;

    @Autowired
    PartnershipService partnerships;

    @Autowired
    OrganisationService organisations;

    @Autowired
    Messages messages;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    private static ImportRow row(int number, String name, String ring, String note) {
        return new ImportRow(
                number,
                Map.of(
                        ImportColumn.NAME,
                        name,
                        ImportColumn.KIND,
                        "Sonstige",
                        ImportColumn.RING,
                        ring,
                        ImportColumn.MODES,
                        "Hotline, im Haus",
                        ImportColumn.AS_OF,
                        "2016-03",
                        ImportColumn.NOTE,
                        note));
    }

    private ImportPreview preview(Map<Integer, String> picked, ImportRow... rows) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> service.preview(DORTMUND, List.of(rows), picked));
    }

    private ImportResult run(Answers answers, ImportRow... rows) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> service.run(DORTMUND, List.of(rows), answers));
    }

    private String organisation(String name) {
        return Objects.requireNonNull(
                sql.queryForObject("select id from organisation where name = ?", String.class, name));
    }

    private Partnership stored(String name) throws Exception {
        String id = Objects.requireNonNull(sql.queryForObject(
                "select id from partnership where ags = ? and organisation = ?",
                String.class,
                DORTMUND,
                organisation(name)));
        return signIn.as(Who.STEERING, () -> partnerships.get(id));
    }

    private PastImport last() throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, service::past).getFirst();
    }

    private int undo(String id) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> service.undo(id));
    }

    @Test
    void theSourceOfAPartnershipDoesNotStandForWhatAFileChanged() throws Exception {
        run(ANSWERS, row(2, "Verein Quittenbaum", "3", "wöchentlich"));
        sql.update(
                "update partnership set source = '000', source_place = 'Folie 3', changed_by = null, changed_at = null"
                        + " where organisation = ?",
                organisation("Verein Quittenbaum"));
        assertThat(source()).doesNotContain("geändert");
        run(ANSWERS.revising(Set.of(2)), row(2, "Verein Quittenbaum", "2", ""));
        assertThat(source()).startsWith("000, Folie 3").endsWith("; danach geändert von der Kommune");
    }

    /** The last cell of its row in the export. */
    private String source() throws Exception {
        return String.valueOf(PartnershipRows.row(new PartnershipWords(messages), stored("Verein Quittenbaum"))
                .getLast());
    }

    @Test
    void aRowThatSaysSomethingElseIsTakenByChoiceAlone() throws Exception {
        run(ANSWERS, row(2, "Verein Quittenbaum", "3", "wöchentlich"));
        ImportRow other = row(2, "Verein Quittenbaum", "2", "");
        assertThat(preview(Map.of(), other).rows()).singleElement().satisfies(each -> {
            assertThat(each.outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(Objects.requireNonNull(each.stored()).ring()).isEqualTo(3);
            assertThat(Objects.requireNonNull(each.content()).ring()).isEqualTo(2);
            assertThat(each.content().note()).as("an empty cell leaves it").isEqualTo("wöchentlich");
        });
        assertThatThrownBy(() -> run(ANSWERS, other)).isInstanceOf(InvalidInputException.class);
        assertThat(run(ANSWERS.revising(Set.of(2)), other)).isEqualTo(new ImportResult(0, 0, 1));
        assertThat(stored("Verein Quittenbaum").content().ring()).isEqualTo(2);
        assertThat(stored("Verein Quittenbaum").lastChange().note()).contains("partner.csv");
        assertThat(preview(Map.of(), other).rows().getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aNameThatIsAlikeIsAskedAboutAndMeansWhatWasChosen() throws Exception {
        run(ANSWERS, row(2, "Verein Quittenbaum", "3", ""));
        ImportRow alike = row(2, "Verein Quitenbaum e. V.", "2", "");
        String known = organisation("Verein Quittenbaum");
        assertThat(preview(Map.of(), alike).rows()).singleElement().satisfies(each -> {
            assertThat(each.outcome()).isEqualTo(Outcome.SIMILAR);
            assertThat(each.similar())
                    .extracting(similar -> similar.organisation().id())
                    .contains(known);
        });
        assertThat(preview(Map.of(2, known), alike).rows().getFirst().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(run(new Answers("partner.csv", Map.of(2, known), Set.of(2)), alike))
                .isEqualTo(new ImportResult(0, 0, 1));
        assertThat(sql.queryForObject(
                        "select count(*) from organisation where name like 'Verein Quit%'", Integer.class))
                .isOne();
    }

    @Test
    void twoRowsThatMeanTheSameOrganisationAreOneTooMany() throws Exception {
        run(ANSWERS, row(2, "Verein Quittenbaum", "3", ""));
        String known = organisation("Verein Quittenbaum");
        assertThat(preview(Map.of(3, known), row(2, "Verein Quittenbaum", "2", ""), row(3, "Quittenverein", "1", ""))
                        .bad())
                .extracting(
                        ImportPreview.Row::number,
                        each -> each.problems().getFirst().arguments())
                .containsExactly(tuple(2, List.of(new RowPlace(3))), tuple(3, List.of(new RowPlace(2))));
    }

    @Test
    void anImportIsTakenBackWhole() throws Exception {
        run(ANSWERS, row(2, "Verein Quittenbaum", "3", "alt"));
        PartnershipContent before = stored("Verein Quittenbaum").content();
        run(
                ANSWERS.revising(Set.of(2)),
                row(2, "Verein Quittenbaum", "2", "neu"),
                row(3, "Werkstatt Mirabelle", "3", ""));
        String added = stored("Werkstatt Mirabelle").id();

        assertThat(undo(last().id())).isEqualTo(3);

        assertThat(stored("Verein Quittenbaum").content()).isEqualTo(before);
        assertThat(sql.queryForObject(
                        "select count(*) from organisation where name = 'Werkstatt Mirabelle'", Integer.class))
                .isZero();
        assertThat(sql.queryForObject(
                        "select content -> 'participation' -> 0 ->> 'mode' from history"
                                + " where kind = 'PARTNERSHIP' and id = ? order by version desc limit 1",
                        String.class,
                        added))
                .as("the last version stays, with its parts")
                .isEqualTo("HOTLINE");
        String file = last().id();
        assertThat(last().undoneAt()).isNotNull();
        assertThatThrownBy(() -> undo(file)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() throws Exception {
        run(ANSWERS, row(2, "Verein Quittenbaum", "3", ""));
        String file = last().id();
        run(ANSWERS.revising(Set.of(2)), row(2, "Verein Quittenbaum", "2", ""));
        assertThatThrownBy(() -> undo(file)).isInstanceOf(StaleWriteException.class);
    }

    @Test
    void anOrganisationThatOthersWorkWithByNowIsNotTakenBack() throws Exception {
        run(ANSWERS, row(2, "Verein Quittenbaum", "3", ""));
        String file = last().id();
        signIn.as(
                Who.COORDINATOR_FOREIGN,
                () -> service.run("05315000", List.of(row(2, "Verein Quittenbaum", "3", "")), ANSWERS));
        assertThatThrownBy(() -> undo(file)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anotherMunicipalityTakesNothingBack() throws Exception {
        run(ANSWERS, row(2, "Verein Quittenbaum", "3", ""));
        String file = last().id();
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_FOREIGN, () -> service.undo(file)))
                .isInstanceOf(NotFoundException.class);
    }
}
