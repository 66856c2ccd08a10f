package de.lenkungsportal.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the domain. Deadlines, cadences and "since n weeks" follow it; audit and sign-in use real time. */
@Configuration
class Stichtag {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** @param stichtag a fixed day (demo mode), or null for the real date */
    @ConfigurationProperties("portal")
    record Settings(@Nullable LocalDate stichtag) {}

    @Bean
    Clock clock(Settings settings) {
        LocalDate day = settings.stichtag();
        return day == null
                ? Clock.system(ZONE)
                : Clock.fixed(day.atTime(LocalTime.NOON).atZone(ZONE).toInstant(), ZONE);
    }
}
