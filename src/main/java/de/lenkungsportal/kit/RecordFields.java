package de.lenkungsportal.kit;

import de.lenkungsportal.platform.Messages;

/**
 * The fields of a form that edits a stored record. They are the one description of it: what was typed is read from them, and
 * both sides of a stale write are what two sets of them say, one as it was typed in, one filled with what is stored.
 *
 * @param <R> the record as it is stored
 * @param <C> the wish that is written
 */
public abstract class RecordFields<R, C> extends FormFields {

    protected RecordFields(Messages messages) {
        super(messages);
    }

    /** Fills every field with what is stored, and empties those that only accompany the write. */
    public abstract void read(R stored);

    /**
     * What was typed.
     *
     * @param base the stored record, which gives what these fields do not say
     * @throws de.lenkungsportal.platform.InvalidInputException with one entry for each field that cannot be read
     */
    public abstract C change(R base);
}
