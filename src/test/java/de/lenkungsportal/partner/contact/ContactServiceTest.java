package de.lenkungsportal.partner.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Persons behind contacts leave no trace once erased. */
@PortalTest
@Transactional
class ContactServiceTest {

    private static final String PARTNERSHIP = "dortmund-sozialamt";
    private static final String PERSON = "Beispielperson Quitte";

    @Autowired
    ContactService contacts;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcTemplate sql;

    private <T extends @Nullable Object> T as(Who who, Callable<T> call) throws Exception {
        return signIn.as(who, call);
    }

    private Contact withPerson() throws Exception {
        var person =
                new ContactContent.Person(PERSON, null, null, "Einwilligung vom 02.05.2016", LocalDate.of(2099, 1, 1));
        return as(
                Who.COORDINATOR_OWN,
                () -> contacts.create(
                        PARTNERSHIP,
                        new ContactContent(
                                ContactKind.TEAM, "Team Asyl", "team@beispiel.invalid", null, null, person)));
    }

    @Test
    void whatIsKeptAboutAPersonIsHandedOutToTheOwnCoordinationAndTheAdministration() throws Exception {
        Contact contact = withPerson();

        for (Who who : List.of(Who.COORDINATOR_OWN, Who.ADMIN)) {
            assertThat(as(who, () -> contacts.exportPersons(PARTNERSHIP)))
                    .filteredOn(export -> export.contact().equals(contact.id()))
                    .singleElement()
                    .satisfies(export -> {
                        assertThat(export.person().name()).isEqualTo(PERSON);
                        assertThat(export.person().ground()).isEqualTo("Einwilligung vom 02.05.2016");
                        assertThat(export.function()).isEqualTo("Team Asyl");
                    });
        }
        assertThat(as(Who.COORDINATOR_FOREIGN, () -> contacts.exportPersons(PARTNERSHIP)))
                .noneMatch(export -> export.contact().equals(contact.id()));
        assertThatThrownBy(() -> as(Who.PROVIDER, () -> contacts.exportPersons(PARTNERSHIP)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(sql.queryForList(
                        "select actor || ' ' || detail from audit_entry where action = 'EXPORTED'"
                                + " and subject_kind = 'CONTACT_PERSON' and subject_id = ? order by id desc limit 3",
                        String.class,
                        PARTNERSHIP))
                .containsExactly("koordination-koeln 0 entries", "admin 1 entries", "koordination-dortmund 1 entries");
    }

    @Test
    void anErasedPersonIsLeftNowhereAndTheFunctionStays() throws Exception {
        Contact contact = withPerson();
        assertThatThrownBy(() -> as(Who.COORDINATOR_FOREIGN, () -> contacts.erasePerson(contact.id())))
                .isInstanceOf(NotFoundException.class);
        Contact erased = as(Who.COORDINATOR_OWN, () -> contacts.erasePerson(contact.id()));

        assertThat(erased.person()).isNull();
        assertThat(erased.label()).isEqualTo("Team Asyl");
        assertThat(as(Who.ADMIN, () -> contacts.exportPersons(PARTNERSHIP)))
                .noneMatch(export -> export.contact().equals(contact.id()));
        for (String table : sql.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'",
                String.class)) {
            assertThat(sql.queryForObject(
                            "select count(*) from \"" + table + "\" t where t::text like ?",
                            Integer.class,
                            "%" + PERSON + "%"))
                    .as(table)
                    .isZero();
        }
    }
}
