package de.lenkungsportal.kit;

import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The record that a form stands on, at the version that its user has seen.
 *
 * @param <R> the record as it is stored
 * @param <F> the fields that say in words what it holds
 */
public final class StoredRecord<R, F extends RecordFields<R, ?>> implements Serializable {

    private final SerializableSupplier<R> first;
    private final SerializableSupplier<F> fields;
    private final SerializableFunction<R, R> again;
    private @Nullable R seen;

    /**
     * @param first the record that the form begins with, read once
     * @param fields makes the fields anew
     * @param again reads the record as it is stored by now
     */
    public StoredRecord(
            SerializableSupplier<R> first, SerializableSupplier<F> fields, SerializableFunction<R, R> again) {
        this.first = first;
        this.fields = fields;
        this.again = again;
    }

    R seen() {
        R known = seen;
        if (known == null) {
            known = first.get();
            seen = known;
        }
        return known;
    }

    /** Takes what is stored by now as what was seen, which the user is shown next. */
    void reread() {
        seen = again.apply(seen());
    }

    /** What the record says as it was seen. */
    F said() {
        F said = fields.get();
        said.read(seen());
        return said;
    }
}
