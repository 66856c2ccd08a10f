package de.lenkungsportal.municipality.file;

import static de.lenkungsportal.db.Tables.LISTED_AREA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.municipality.Municipality.Kind;
import de.lenkungsportal.municipality.PlaceListService;
import de.lenkungsportal.platform.Messages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The list of another Land comes from a file and stands among the places to choose from. */
@PortalTest
class PlaceFileTest {

    private static final String HEADER = "AGS;Name;Art\n";
    private static final String LIST = HEADER
            + "03000000;Niedersachsen;Land\n"
            + "3241000;Region Hannover;Region\n"
            + "03459;Osnabrück, Landkreis;Landkreis\n"
            + "03404000;Osnabrück;Kreisfreie Stadt\n"
            + "08111000;Stuttgart;Stadtkreis\n"
            + "02000000;Hamburg;Freie und Hansestadt\n";

    @Autowired
    PlaceListService service;

    @Autowired
    ImportJobs jobs;

    @Autowired
    Messages messages;

    @Autowired
    SignIn signIn;

    @Autowired
    WebApplicationContext portal;

    @Autowired
    DSLContext db;

    @AfterEach
    void remove() {
        db.transaction(transaction -> {
            DSLContext sql = transaction.dsl();
            sql.execute("set local session_replication_role = replica");
            sql.execute("delete from history where kind = 'LISTED_AREA'");
            sql.execute("delete from file_import_record where kind = 'PLACE'");
            sql.execute("delete from file_import where kind = 'PLACES'");
            sql.deleteFrom(LISTED_AREA)
                    .where(LISTED_AREA.LISTED_IN.like("Datei%"))
                    .execute();
        });
    }

    private <T extends @Nullable Object> T admin(Callable<T> call) throws Exception {
        return signIn.as(Who.ADMIN, call);
    }

    private <T> T done(Callable<ImportJob<T>> job) throws Exception {
        JobState<T> state = admin(job).await();
        assertThat(state).as(String.valueOf(state)).isInstanceOf(JobState.Done.class);
        return ((JobState.Done<T>) state).result();
    }

    private ImportCheck checked(String content) throws Exception {
        var target = new PlaceFile(service, messages);
        var draft = done(() -> jobs.read(target, "liste.csv", content.getBytes(StandardCharsets.UTF_8)));
        return done(() -> jobs.check(draft));
    }

    /** Writes all rows, also those that change what is listed. */
    private void write(String content) throws Exception {
        ImportCheck check = checked(content);
        assertThat(check.problems()).isEmpty();
        Set<Integer> changed = check.changes().stream().map(each -> each.row()).collect(Collectors.toSet());
        Answers answers = check.answers().revising(changed);
        done(() -> jobs.write(check, BadRows.REFUSE, answers));
    }

    private @Nullable String name(String ags) {
        return db.select(LISTED_AREA.NAME)
                .from(LISTED_AREA)
                .where(LISTED_AREA.AGS.eq(ags))
                .fetchOne(LISTED_AREA.NAME);
    }

    @Test
    void everyPlaceGetsItsKeyAndItsKind() throws Exception {
        write(LIST);
        assertThat(db.select(LISTED_AREA.AGS, LISTED_AREA.KIND)
                        .from(LISTED_AREA)
                        .where(LISTED_AREA.LISTED_IN.eq("Datei „liste.csv“"))
                        .fetch())
                .extracting(row -> row.value1(), row -> row.value2())
                .containsExactlyInAnyOrder(
                        tuple("03000000", Kind.LAND),
                        tuple("03241000", Kind.KREIS),
                        tuple("03459000", Kind.KREIS),
                        tuple("03404000", Kind.CITY),
                        tuple("08111000", Kind.CITY),
                        tuple("02000000", Kind.CITY));
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.ADMIN,
                    "kommunen",
                    "",
                    window -> assertThat(Visits.text(window)).contains("Liste eines Landes einlesen"));
        }
        assertThat(checked(LIST).unchanged()).hasSize(6);
    }

    @Test
    void whatIsWrongIsToldRowByRowAndNothingIsWritten() throws Exception {
        ImportCheck check = checked(HEADER
                + "17111000;Nirgends;Stadt\n"
                + "03404000;Osnabrück;Kreisfreie Stadt\n"
                + "03404000;Osnabrück;Kreisfreie Stadt\n"
                + "abc;Irgendwo;Stadt\n");
        assertThat(check.problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::messageKey)
                .containsExactlyInAnyOrder(
                        tuple(2, "ags", "area.problem.ags"),
                        tuple(4, "ags", "area.list.problem.twice"),
                        tuple(5, "ags", "area.problem.ags"));
        assertThat(name("03404000")).isNull();
    }

    @Test
    void anotherListChangesByChoiceAndIsTakenBack() throws Exception {
        write(LIST);
        write(HEADER + "03404000;Osnabrück, Stadt;Kreisfreie Stadt\n03405000;Wilhelmshaven;Kreisfreie Stadt\n");
        assertThat(name("03404000")).isEqualTo("Osnabrück, Stadt");
        List<PastImport> past = admin(() -> service.past());
        assertThat(past).extracting(PastImport::added, PastImport::revised).containsExactly(tuple(1, 1), tuple(6, 0));
        admin(() -> service.undo(past.getFirst().id()));
        assertThat(name("03404000")).isEqualTo("Osnabrück");
        assertThat(name("03405000")).isNull();
        assertThat(name("08111000")).isEqualTo("Stuttgart");
    }
}
