package de.lenkungsportal;

import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.planning.RunService;
import de.lenkungsportal.partner.partnership.PartnershipContent;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.RecordParts;
import de.lenkungsportal.profile.ProfileFactContent;
import de.lenkungsportal.profile.ProfileFactService;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No record is given a Stand after the Stichtag, which would hide it from every list the moment it is saved. */
@PortalTest
class LaterStandTest {

    private static final String DORTMUND = "05913000";
    private static final Stand LATER = new Stand("2016-06");

    @Autowired
    ProfileFactService facts;

    @Autowired
    MeasureService measures;

    @Autowired
    RunService runs;

    @Autowired
    PartnershipService partnerships;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @Test
    void aFactOfASteckbriefIsNotOfLater() {
        refused(() -> {
            var fact = facts.get("ip-dortmund-address-1");
            return facts.change(fact.id(), fact.version(), later(ProfileFactContent.class, fact.content()), "Nachtrag");
        });
    }

    @Test
    void aMeasureIsNotOfLater() {
        String id = db.select(MEASURE.ID)
                .from(MEASURE)
                .where(MEASURE.MUNICIPALITIES.eq(new String[] {DORTMUND}))
                .and(MEASURE.AS_OF.lt(LATER))
                .limit(1)
                .fetchSingle()
                .value1();
        refused(() -> {
            var measure = measures.get(id);
            return measures.change(id, measure.version(), later(MeasureContent.class, measure.content()));
        });
    }

    @Test
    void aRunIsNotOfLater() {
        String measure = db.select(MEASURE.ID)
                .from(MEASURE)
                .where(MEASURE.MUNICIPALITIES.eq(new String[] {DORTMUND}))
                .and(MEASURE.STATUS.in(MeasureStatus.OPEN, MeasureStatus.RUNNING))
                .limit(1)
                .fetchSingle()
                .value1();
        refused(() -> {
            RunContent content =
                    runs.ofMeasure("hamm-kompetenzcenter-u25").getFirst().content();
            return runs.add(measure, later(RunContent.class, content));
        });
    }

    @Test
    void aPartnershipIsNotOfLater() {
        String id = db.select(PARTNERSHIP.ID)
                .from(PARTNERSHIP)
                .where(PARTNERSHIP.AGS.eq(DORTMUND))
                .limit(1)
                .fetchSingle()
                .value1();
        refused(() -> {
            var partnership = partnerships.get(id);
            return partnerships.change(
                    id, partnership.version(), later(PartnershipContent.class, partnership.content()), "Nachtrag");
        });
    }

    private static <C extends Record> C later(Class<C> type, C content) {
        return new RecordParts<>(type).write(content, Map.of("asOf", LATER));
    }

    private void refused(Callable<?> change) {
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_OWN, change::call))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInputException.Problem::messageKey)
                                .contains("platform.problem.standLater"));
    }
}
