package de.lenkungsportal.intake.series;

import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.platform.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** Who reads files of intake in, for the tests. */
final class IntakeFiles {

    private IntakeFiles() {}

    /** The coordinator of Dortmund. */
    record Own(IntakeImportService service) implements IntakeFile.Writer {
        @Override
        public Optional<String> municipality() {
            return Optional.of("05913000");
        }

        @Override
        public Map<String, String> places() {
            return service.places();
        }

        @Override
        public IntakeFindings check(List<IntakeRow> rows, IntConsumer progress) {
            return service.check(rows, progress);
        }

        @Override
        public void write(List<IntakeRow> rows, Set<Integer> revised, String fileName, IntConsumer progress) {
            service.write(rows, revised, fileName, progress);
        }

        @Override
        public List<PastImport> past() {
            return service.past();
        }

        @Override
        public int undo(String id, IntConsumer progress) {
            return service.undo(id, progress);
        }
    }

    /** The operator, who may read in every municipality. */
    record Any(IntakeImport imports) implements IntakeFile.Writer {
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
            imports.write(rows, revised, new IntakeImport.Signed("test", "test"), progress);
        }

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
