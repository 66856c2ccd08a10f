package de.lenkungsportal.audit;

import de.lenkungsportal.audit.ChainResult.Whole;
import de.lenkungsportal.platform.StartProblem;
import de.lenkungsportal.platform.database.OperatorDatabase;
import java.io.PrintStream;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * {@code ./portal audit [ANCHOR | --anchor]}: verifies the chain of the audit trail, and that it still contains an anchor; with
 * {@code --anchor} prints the present one and nothing else. Ends with 0, or with 1 and a sentence. Writes nothing.
 */
final class AuditCommand {

    private static final String PRINT_ANCHOR = "--anchor";

    /** The few beans of the portal that the check needs. */
    @ComponentScan(
            basePackages = {"de.lenkungsportal.platform", "de.lenkungsportal.audit"},
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "de\\.lenkungsportal\\.(platform\\.(MessageBundles|Messages)|audit\\.Chain(Check|Repository|Words))"))
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JooqAutoConfiguration.class
    })
    static final class Beans {}

    private AuditCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        boolean print = arguments.length == 1 && arguments[0].equals(PRINT_ANCHOR);
        Optional<Anchor> anchor =
                arguments.length == 0 || print ? Optional.of(Anchor.START) : Anchor.parse(arguments[0]);
        if (arguments.length > 1 || anchor.isEmpty()) {
            err.println(StartProblem.sentence("audit.usage"));
            return 1;
        }
        try (ConfigurableApplicationContext context = start()) {
            ChainResult result = context.getBean(ChainCheck.class).verify(anchor.get());
            if (result instanceof Whole whole && print) {
                out.println(whole.head());
                return 0;
            }
            boolean isWhole = result instanceof Whole;
            (isWhole ? out : err).println(context.getBean(ChainWords.class).sentence(result));
            return isWhole ? 0 : 1;
        } catch (StartProblem e) {
            err.println(e.getMessage());
        } catch (RuntimeException e) {
            err.println(StartProblem.sentence("audit.noDatabase"));
        }
        return 1;
    }

    /** Starts without logging, because the log file belongs to the running portal. */
    private static ConfigurableApplicationContext start() {
        var application = new SpringApplication(Beans.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(new OperatorDatabase());
        return application.run("--logging.file.name=", "--logging.level.root=off", "--spring.flyway.enabled=false");
    }
}
