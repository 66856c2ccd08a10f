package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.db.Tables;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.store.LaterRecords;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is later than the Stichtag: one rule, asked of a record and of the database. */
@PortalTest
class LaterRecordsTest {

    @Autowired
    private DSLContext db;

    @ParameterizedTest
    @CsvSource({
        "2016-05-30, 2016-05-31, false",
        "2016-05-31, 2016-05-31, false",
        "2016-06-01, 2016-05-31, true",
        "2016-05,    2016-05-31, false",
        "2016-05,    2016-05-01, false",
        "2016-06,    2016-05-31, true",
        "2016,       2016-05-31, false",
        "2016,       2015-12-31, true",
        "2017-07,    2016-05-31, true",
        "2017-07,    2017-07-01, false"
    })
    void aStandIsLaterWhereItBeginsAfterTheStichtag(String stand, LocalDate stichtag, boolean isLater) {
        assertThat(new Stand(stand).isLaterThan(stichtag)).isEqualTo(isLater);
        assertThat(isShown(Later.HIDDEN, new Stand(stand), stichtag)).isEqualTo(!isLater);
        assertThat(isShown(Later.SHOWN, new Stand(stand), stichtag)).isTrue();
    }

    @Test
    void whatHasNoStandIsNeverLater() {
        assertThat(isShown(Later.HIDDEN, null, LocalDate.of(1900, 1, 1))).isTrue();
    }

    private boolean isShown(Later later, @Nullable Stand stand, LocalDate stichtag) {
        Field<Stand> asOf = val(stand, Tables.BODY.AS_OF);
        return db.fetchExists(db.selectOne().where(LaterRecords.shown(later, asOf, stichtag)));
    }
}
