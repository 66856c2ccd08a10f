package de.lenkungsportal.kit;

import com.vaadin.flow.function.SerializableBiConsumer;
import java.io.Serializable;
import java.util.List;

/** What a form writes, and what it shows when somebody else was faster. */
sealed interface StoredWork extends Serializable {

    void save();

    void reset();

    /**
     * Reads again what is stored, and shows it. What was not typed over follows it.
     *
     * @return the sentence that says what the next save replaces
     */
    String showBothSides(Conflict conflict);

    /** Whether the next save replaces what is stored with what was typed. */
    default boolean replaces() {
        return false;
    }

    /** @param work stands on no record, so that nobody can be faster */
    record OnNothing(EditForm.Work work) implements StoredWork {

        @Override
        public void save() {
            work.save();
        }

        @Override
        public void reset() {
            work.reset();
        }

        @Override
        public String showBothSides(Conflict conflict) {
            throw new IllegalStateException("a form without a record met a stale write");
        }
    }

    record OfChange<R, F extends RecordFields<R, ?>>(
            StoredRecord<R, F> record, F typed, SerializableBiConsumer<R, F> write) implements StoredWork {

        @Override
        public void save() {
            write.accept(record.seen(), typed);
        }

        @Override
        public void reset() {
            typed.read(record.seen());
        }

        @Override
        public String showBothSides(Conflict conflict) {
            record.reread();
            F stored = record.said();
            List<FormFields.Difference> taken = typed.rebase(stored, () -> typed.read(record.seen()));
            String replaces = conflict.show(typed, Conflict.Side.TYPED, stored);
            conflict.tellTaken(taken);
            return replaces;
        }

        @Override
        public boolean replaces() {
            return true;
        }
    }

    record OfStep<R>(StoredRecord<R, ?> record, FormFields asked, SerializableBiConsumer<R, FormFields> write)
            implements StoredWork {

        @Override
        public void save() {
            write.accept(record.seen(), asked);
        }

        @Override
        public void reset() {
            asked.clear();
        }

        @Override
        public String showBothSides(Conflict conflict) {
            FormFields shown = record.said();
            record.reread();
            return conflict.show(shown, Conflict.Side.SHOWN, record.said());
        }
    }
}
