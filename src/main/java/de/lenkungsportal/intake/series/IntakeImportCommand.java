package de.lenkungsportal.intake.series;

import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportKind;
import de.lenkungsportal.ingest.ImportLog;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.TargetCheck;
import de.lenkungsportal.ingest.sheet.RefusedFileException;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StartProblem;
import de.lenkungsportal.platform.database.OperatorDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
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
 * {@code ./portal import intake FILE [--sheet NAME] [--read COLUMN=READING] [--revise] [--confirm]}: adds a file of intake of any municipalities to the database of the portal, all lines
 * or none. Ends with 0, or with 1 and a sentence. Starts no server but the database, and that only while no portal runs.
 */
final class IntakeImportCommand {

    /** The few beans of the portal that an import needs. */
    @ComponentScan(
            basePackages = {"de.lenkungsportal.platform", "de.lenkungsportal.ingest", "de.lenkungsportal.intake"},
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = "de\\.lenkungsportal\\.(platform\\.(MessageBundles|Messages|Stichtag|AuditTrail|"
                                    + "AuditRepository|store\\.History)|ingest\\.(ImportJobs|ImportLog|ImportLogRepository)"
                                    + "|intake\\.series\\.(IntakeImport|IntakeImportRepository))"))
    @ConfigurationPropertiesScan("de.lenkungsportal.platform")
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JooqAutoConfiguration.class
    })
    static final class Beans {}

    /** Who stands in the audit trail and at each entry. */
    static final String OPERATOR = "operator";

    private static final int LOOK_MS = 500;

    private final Messages messages;
    private final ImportJobs jobs;
    private final IntakeFile target;
    private final PrintStream out;

    private IntakeImportCommand(ConfigurableApplicationContext context, PrintStream out) {
        this.out = out;
        messages = context.getBean(Messages.class);
        jobs = context.getBean(ImportJobs.class);
        target = new IntakeFile(
                new AnySeries(
                        context.getBean(IntakeImport.class),
                        context.getBean(ImportLog.class),
                        context.getBean(AuditTrail.class),
                        messages),
                messages);
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        ImportOptions options;
        try {
            options = ImportOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            err.println(StartProblem.sentence("import.usage"));
            return 1;
        }
        byte[] content;
        try {
            content = Files.readAllBytes(Path.of(options.file()));
        } catch (IOException | RuntimeException e) {
            err.println(StartProblem.sentence("import.noFile", options.file()));
            return 1;
        }
        try (ConfigurableApplicationContext context = start()) {
            return new IntakeImportCommand(context, out).add(options, content, err);
        } catch (StartProblem e) {
            err.println(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            err.println(StartProblem.sentence("import.noDatabase"));
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

    private int add(ImportOptions options, byte[] content, PrintStream err) throws InterruptedException {
        String name = String.valueOf(Path.of(options.file()).getFileName());
        Optional<ImportDraft> read = wait("read", jobs.read(target, name, content), err);
        if (read.isEmpty()) {
            return 1;
        }
        ImportDraft draft;
        try {
            draft = options.applied(read.get());
        } catch (RefusedFileException refused) {
            err.println(messages.text(refused.messageKey(), refused.arguments().toArray()));
            return 1;
        }
        var report = new ImportReport(messages, draft);
        report.understood().forEach(out::println);
        List<String> open = report.open();
        if (!open.isEmpty()) {
            open.forEach(err::println);
            return 1;
        }
        Optional<ImportCheck> check = wait("check", jobs.check(draft), err);
        return check.isEmpty() ? 1 : write(options, check.get(), report, err);
    }

    private int write(ImportOptions options, ImportCheck check, ImportReport report, PrintStream err)
            throws InterruptedException {
        report.found(check).forEach(out::println);
        List<String> refusals = report.refusals(check, options);
        if (!refusals.isEmpty()) {
            refusals.forEach(err::println);
            return 1;
        }
        Set<Integer> revised = options.revises()
                ? check.changes().stream().map(TargetCheck.RowChange::row).collect(Collectors.toSet())
                : Set.of();
        if (check.newRows() == 0 && revised.isEmpty()) {
            out.println(messages.text("ingest.write.nothing"));
            out.println(report.counts(check, check.answers()));
            return 0;
        }
        Optional<ImportOutcome> outcome =
                wait("write", jobs.write(check, BadRows.REFUSE, check.answers().revising(revised)), err);
        outcome.ifPresent(done -> {
            out.println(messages.text(done.messageKey(), done.arguments().toArray()));
            out.println(report.counts(check, check.answers().revising(revised)));
        });
        return outcome.isPresent() ? 0 : 1;
    }

    /** Prints the progress until the job ends. */
    private <T> Optional<T> wait(String step, ImportJob<T> job, PrintStream err) throws InterruptedException {
        JobState<T> state = job.state();
        while (state instanceof JobState.Running<T>(int done, int total)) {
            if (total > 0) {
                out.println(messages.text("intakefile.progress." + step, done, total));
            }
            Thread.sleep(LOOK_MS);
            state = job.state();
        }
        if (state instanceof JobState.Refused<T>(String key, List<Object> arguments)) {
            err.println(messages.text(key, arguments.toArray()));
        }
        return state instanceof JobState.Done<T>(T result) ? Optional.of(result) : Optional.empty();
    }

    /** Allows every series, because the operator owns the database. */
    private record AnySeries(IntakeImport imports, ImportLog log, AuditTrail audit, Messages messages)
            implements IntakeFile.Writer {

        @Override
        public Optional<String> municipality() {
            return Optional.empty();
        }

        @Override
        public Map<String, String> places() {
            return imports.places();
        }

        @Override
        public IntakeFindings check(List<IntakeRow> rows, IntConsumer progress) {
            return imports.check(rows, progress);
        }

        @Override
        public void write(List<IntakeRow> rows, Set<Integer> revised, String fileName, IntConsumer progress) {
            List<String> all = IntakeImport.ags(rows).stream().sorted().toList();
            var signed = new IntakeImport.Signed(OPERATOR, messages.text("intakefile.reason", fileName));
            log.add(
                    ImportKind.INTAKE,
                    all.size() == 1 ? all.getFirst() : null,
                    fileName,
                    OPERATOR,
                    imports.write(rows, revised, signed, progress));
            for (String ags : all) {
                long entries =
                        rows.stream().filter(row -> row.key().ags().equals(ags)).count();
                audit.record("INTAKE_IMPORTED", "INTAKE", ags, ags, entries + " entries");
            }
        }

        /** The view of a municipality shows and takes back imports, the command does not. */
        @Override
        public List<PastImport> past() {
            return List.of();
        }

        @Override
        public int undo(String id, IntConsumer progress) {
            throw new NotFoundException("import", id);
        }
    }
}
