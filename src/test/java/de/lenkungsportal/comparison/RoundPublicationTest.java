package de.lenkungsportal.comparison;

import static de.lenkungsportal.comparison.EnteredFigures.DORTMUND;
import static de.lenkungsportal.comparison.EnteredFigures.caseload;
import static de.lenkungsportal.db.Tables.SURVEY_ROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.comparison.RoundPublication.Statements;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.RecordVersion;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is approved in a round goes into its figures and profiles; a second time it revises, with a reason. */
@PortalTest
class RoundPublicationTest {

    private static final String ROUND = "2016-05-publication";
    private static final SourcePlace SAID = new SourcePlace("000", "Auswertung des Jobcenters");

    @Autowired
    RoundPublication publication;

    @Autowired
    FigureService figures;

    @Autowired
    ProfileCellRepository cells;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @BeforeEach
    void openRound() {
        db.insertInto(SURVEY_ROUND)
                .set(SURVEY_ROUND.ID, ROUND)
                .set(SURVEY_ROUND.TITLE, "Runde im Mai")
                .set(SURVEY_ROUND.AS_OF, new Stand("2016-05"))
                .execute();
    }

    @AfterEach
    void remove() {
        EnteredFigures.remove(db, ROUND);
    }

    @Test
    void itEntersFiguresAndCells() throws Exception {
        assertThat(publish(List.of(answer("4210")), List.of(location("Räume der Stadt")), null))
                .isEqualTo(new RoundPublication.Published(2, 0));
        assertThat(stored()).singleElement().satisfies(figure -> {
            assertThat(figure.round()).isEqualTo(ROUND);
            assertThat(figure.value()).isEqualByComparingTo("4210");
            assertThat(figure.basis()).isEqualTo(Basis.STATED);
        });
        assertThat(cells.of(DORTMUND, ROUND).get(new ProfileDimension("LOCATION")))
                .isEqualTo(location("Räume der Stadt"));
    }

    @Test
    void whatSaysTheSameStaysAsItIs() throws Exception {
        publish(List.of(answer("4210")), List.of(location("Räume der Stadt")), null);
        assertThat(publish(List.of(answer("4210.0")), List.of(location("Räume der Stadt")), null))
                .isEqualTo(new RoundPublication.Published(0, 0));
        assertThat(stored()).extracting(Figure::version).containsExactly(1);
    }

    @Test
    void whatSaysSomethingElseIsARevisionWithAReason() throws Exception {
        publish(List.of(answer("4210")), List.of(location("Räume der Stadt")), null);
        assertThatThrownBy(() -> publish(List.of(answer("4300")), List.of(), null))
                .isInstanceOf(InvalidInputException.class);
        assertThat(publish(List.of(answer("4300")), List.of(location("Eigenes Haus")), "Nachgezählt"))
                .isEqualTo(new RoundPublication.Published(0, 2));
        Figure figure = stored().getFirst();
        assertThat(figure.version()).isEqualTo(2);
        assertThat(figure.basis()).isEqualTo(Basis.CORRECTED);
        assertThat(signIn.as(Who.STEERING, () -> figures.history(figure.id())))
                .extracting(FigureRevision::reason)
                .containsExactly("Nachgezählt");
        assertThat(cells.versions(DORTMUND, ROUND, location("Eigenes Haus")))
                .extracting(RecordVersion::record)
                .containsExactly(location("Eigenes Haus"), location("Räume der Stadt"));
    }

    @Test
    void anotherUnitIsARevisionToo() throws Exception {
        publish(List.of(answer("4210")), List.of(), null);
        NewFigure people = answer("5000");
        var inPeople = new NewFigure(
                people.about(),
                people.round(),
                people.indicator(),
                people.rechtskreis(),
                null,
                null,
                people.stage(),
                people.breakdown(),
                Unit.PERSON,
                people.content(),
                people.source());
        assertThat(publish(List.of(inPeople), List.of(), "Personen statt BG"))
                .isEqualTo(new RoundPublication.Published(0, 1));
        assertThat(stored()).extracting(Figure::unit).containsExactly(Unit.PERSON);
    }

    @Test
    void oneBadAnswerAndNothingIsWritten() {
        assertThatThrownBy(() -> publish(
                        List.of(answer("4210"), caseload(ROUND, "12", "2016-07", SAID)),
                        List.of(location("Räume der Stadt")),
                        null))
                .isInstanceOf(InvalidInputException.class);
        assertThat(cells.of(DORTMUND, ROUND)).isEmpty();
    }

    private RoundPublication.Published publish(
            List<NewFigure> answers, List<ProfileCell> profile, @Nullable String reason) throws Exception {
        return signIn.as(
                Who.STEERING,
                () -> publication.publish(ROUND, DORTMUND, new Statements(answers, profile), Statements.NONE, reason));
    }

    private List<Figure> stored() throws Exception {
        return signIn.as(Who.STEERING, () -> figures.figures(List.of(DORTMUND), ROUND));
    }

    private static NewFigure answer(String value) {
        return caseload(ROUND, value, "2016-05", SAID);
    }

    private static ProfileCell location(String note) {
        return new ProfileCell(
                new ProfileDimension("LOCATION"),
                null,
                new Stand("2016-05"),
                SAID,
                note,
                List.of(new ProfileCell.Category("EMPLOYMENT_AGENCY", null, null)));
    }
}
