package de.lenkungsportal;

import de.lenkungsportal.platform.database.StartSequence;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The Lenkungsportal: one Spring Boot application, one PostgreSQL. */
// Two features may use one word for a class of their own, as GapService is in partner and in measure.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(sharedModules = {"platform", "figure", "db"})
public class Portal {

    public static void main(String[] args) {
        var application = new SpringApplication(Portal.class);
        StartSequence.attach(application);
        try {
            application.run(args);
        } catch (RuntimeException alreadyReported) {
            System.exit(1);
        }
    }
}
