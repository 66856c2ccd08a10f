package de.lenkungsportal.platform.store;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No single query holds a connection for longer than this: what takes longer fails as overload (see {@link de.lenkungsportal.platform.BusyDatabase}). */
@Configuration
class QueryLimit {

    @Bean
    DefaultConfigurationCustomizer queriesEnd(@Value("${portal.limits.query:20s}") Duration longest) {
        return configuration -> configuration.settings().setQueryTimeout((int) longest.toSeconds());
    }
}
