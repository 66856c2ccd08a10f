package de.lenkungsportal.ingest;

import java.util.List;

/**
 * Why a row cannot be written.
 *
 * @param row its number in the file, as a spreadsheet program shows it
 * @param column key of the column
 * @param messageKey key of the German sentence that says what to do
 * @param arguments of that sentence
 */
public record RowProblem(int row, String column, String messageKey, List<Object> arguments) {

    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    public static RowProblem of(SheetRow row, TargetColumn<?> column, String messageKey, Object... arguments) {
        return new RowProblem(row.number(), column.key(), messageKey, List.of(arguments));
    }
}
