package de.lenkungsportal.forecast.batch;

import de.lenkungsportal.forecast.ForecastEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;

/** {@code ./portal forecast --in TASKS.csv --out FORECASTS.csv}. Ends with 0, or with 1 and a sentence. */
final class ForecastCommand {

    private ForecastCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            int count = forecast(path(arguments, "--in"), path(arguments, "--out"));
            out.println(BadTaskException.sentence("done", count, path(arguments, "--out")));
            return 0;
        } catch (BadTaskException e) {
            err.println(e.getMessage());
        } catch (CharacterCodingException e) {
            err.println(BadTaskException.sentence("not-utf8"));
        } catch (NoSuchFileException | AccessDeniedException e) {
            err.println(BadTaskException.sentence("no-access", e.getFile()));
        } catch (IOException e) {
            err.println(BadTaskException.sentence("io", String.valueOf(e.getMessage())));
        }
        return 1;
    }

    private static int forecast(Path in, Path out) throws IOException, BadTaskException {
        Collection<Task> tasks = TaskFile.read(in);
        try (ForecastFile file = new ForecastFile(out)) {
            for (Task task : tasks) {
                file.write(
                        task.key(),
                        ForecastEngine.standard()
                                .forecast(task.history(), task.key().horizon()));
            }
            file.finish();
        }
        return tasks.size();
    }

    private static Path path(String[] arguments, String option) throws BadTaskException {
        if (arguments.length == 4) {
            for (int at = 0; at < arguments.length; at += 2) {
                if (arguments[at].equals(option)) {
                    try {
                        return Path.of(arguments[at + 1]);
                    } catch (InvalidPathException e) {
                        throw new BadTaskException("no-access", arguments[at + 1]);
                    }
                }
            }
        }
        throw new BadTaskException("usage");
    }
}
