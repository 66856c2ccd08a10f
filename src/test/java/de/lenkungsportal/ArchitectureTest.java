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
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

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

    /** One that the slices of a feature share is public and stands in its kernel. */
    @ArchTest
    static final ArchRule repositoriesArePackagePrivate = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .and(not(Slices.standInAKernel()))
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesAreKnownToTheirFeatureOnly =
            classes().that().haveSimpleNameEndingWith("Repository").should(Slices.beKnownToTheirFeatureOnly());

    @ArchTest
    static final ArchRule slicesKnowTheirKernelAndWhatIsBelowThem = classes().should(Slices.knowWhatTheyMay());

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

    /** What works below the views, which may stand in one package with them. */
    @ArchTest
    static final ArchRule servicesRepositoriesAndControllersKnowNoVaadin = noClasses()
            .that()
            .areAnnotatedWith(Service.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .resideInAnyPackage("..platform..", "..figure..", "..forecast..", "..ingest", "..report")
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
