package de.lenkungsportal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Controller;

/** The plan of the house, held by the build. */
@AnalyzeClasses(packagesOf = Portal.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** A repository, or a type nested in one. */
    private static DescribedPredicate<JavaClass> belongToARepository() {
        return DescribedPredicate.describe(
                "belong to a repository",
                type -> type.getName().split("\\$", 2)[0].endsWith("Repository"));
    }

    @ArchTest
    static final ArchRule onlyRepositoriesKnowJooq = noClasses()
            .that(not(belongToARepository()))
            .and()
            .resideOutsideOfPackages("..db..", "..platform.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "de.lenkungsportal.db..");

    @ArchTest
    static final ArchRule repositoriesArePackagePrivate =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    @ArchTest
    static final ArchRule figuresKnowNoVaadinAndNoSql = noClasses()
            .that()
            .resideInAPackage("..figure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..", "org.jooq..", "java.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule theEngineKnowsNothingButMathematics = classes()
            .that()
            .resideInAPackage("de.lenkungsportal.forecast")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "de.lenkungsportal.forecast",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    // The coefficients are read from a resource.
                    "java.io",
                    "java.nio.charset",
                    "org.apache.commons.math3..",
                    "org.jspecify.annotations",
                    "org.springframework.modulith");

    @ArchTest
    static final ArchRule onlyViewsAndTheShellKnowVaadin = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..kit..", "..shell..", "..security..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule viewsAndControllersArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate();

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Portal.class).verify();
    }

    /** {@code target/spring-modulith-docs} gets a diagram and a page for each module. */
    @Test
    @EnabledIfEnvironmentVariable(
            named = "PORTAL_PICTURES",
            matches = ".+",
            disabledReason = "drawing takes longer than all checks of this class")
    void modulesAreDrawn() {
        new Documenter(ApplicationModules.of(Portal.class))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases()
                .writeAggregatingDocument();
    }
}
