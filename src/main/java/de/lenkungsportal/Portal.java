package de.lenkungsportal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Lenkungsportal: one Spring Boot application, one PostgreSQL. */
@SpringBootApplication
public class Portal {

    public static void main(String[] args) {
        SpringApplication.run(Portal.class, args);
    }
}
