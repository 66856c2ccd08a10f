package de.lenkungsportal.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** However many cities and rounds there are, the comparison asks the database the same number of questions. */
@PortalTest
@Transactional
@WithMockUser(roles = "STEERING")
class ComparisonScaleTest {

    @Autowired
    ComparisonService service;

    @Autowired
    DSLContext db;

    @Test
    void theNumberOfQueriesDoesNotGrowWithCitiesAndRounds() {
        GeneratedCities.insert(db);
        int one = Queries.count(db, () -> service.compare(GeneratedCities.query(1, GeneratedCities.NEWEST)));
        int all = Queries.count(
                db,
                () -> assertThat(service.compare(GeneratedCities.query(GeneratedCities.CITIES, GeneratedCities.NEWEST))
                                .rows())
                        .hasSize(GeneratedCities.CITIES));
        assertThat(all).isEqualTo(one).isEqualTo(4);
        int development =
                Queries.count(
                        db,
                        () -> assertThat(service
                                        .development(
                                                GeneratedCities.query(GeneratedCities.CITIES, GeneratedCities.NEWEST))
                                        .stream()
                                        .map(RoundTotal::round)
                                        .distinct())
                                .hasSize(GeneratedCities.ROUNDS));
        assertThat(development).isEqualTo(1);
    }
}
