package de.lenkungsportal.partner.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Partnerships of the sources, each as its cell says. */
@PortalTest
class ReferencePartnershipsTest {

    @Autowired
    PartnershipService partnerships;

    @Autowired
    SignIn signIn;

    @ParameterizedTest
    @CsvSource({
        "dortmund-auslaenderbehoerde, HOTLINE",
        "essen-auslaenderbehoerde, HOTLINE",
        "leverkusen-auslaenderbehoerde, HOTLINE",
        "oberhausen-auslaenderbehoerde, HOTLINE",
        "duisburg-auslaenderbehoerde, MAILBOX",
        "gelsenkirchen-stadt, FAX MAILBOX CALLBACK",
        "solingen-auslaenderbehoerde, PRESENCE",
        "muelheim-auslaenderbehoerde, PRESENCE",
        "duesseldorf-auslaenderbehoerde, ''",
        "hamm-auslaenderbehoerde, ''",
        "krefeld-sozialamt, ''",
        "koeln-auslaenderbehoerde, ''",
        "wuppertal-auslaenderbehoerde, ''",
        "herford-kreis, VIRTUAL"
    })
    void howAPartnerTakesPartIsAsTheSourceSays(String partnership, String modes) throws Exception {
        PartnershipContent content =
                signIn.as(Who.STEERING, () -> partnerships.get(partnership)).content();
        assertThat(content.participation().stream()
                        .map(way -> way.mode().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(modes);
    }

    @Test
    void kreisWarendorfHasFixedOfficeHoursAndKoelnsDaysAreStated() throws Exception {
        Partnership jobcenter = signIn.as(Who.STEERING, () -> partnerships.get("warendorf-jc"));
        assertThat(jobcenter.content().participation())
                .extracting(Participation::mode)
                .containsExactly(ParticipationMode.OFFICE_HOURS);
        Partnership koeln = signIn.as(Who.STEERING, () -> partnerships.get("koeln-jc"));
        assertThat(koeln.content().participation().getFirst().weekdays())
                .containsExactly(Weekday.MON, Weekday.TUE, Weekday.THU);
        assertThat(koeln.content().participation().getFirst().ends()).hasToString("12:30");
    }
}
