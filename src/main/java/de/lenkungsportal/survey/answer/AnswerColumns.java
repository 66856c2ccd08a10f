package de.lenkungsportal.survey.answer;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.TargetColumn;
import java.util.List;

/** The columns of the sheet that a municipality fills in, in the order in which people read them. */
final class AnswerColumns {

    /** Stands in place of a question in the row with the Stand and the source of all. */
    static final String COMMON = "alle-angaben";

    private static final int LONGEST = 1_000;
    private static final int LONGEST_CODE = 100;

    static final TargetColumn<String> QUESTION = required("question");
    static final TargetColumn<String> KIND = optional("kind");
    static final TargetColumn<String> VALUE = optional("value");
    static final TargetColumn<String> TO = optional("to");
    static final TargetColumn<String> UNIT = optional("unit");
    static final TargetColumn<String> CATEGORIES = optional("categories");
    static final TargetColumn<String> NOTE = optional("note");
    static final TargetColumn<Stand> AS_OF =
            TargetColumn.optional("as_of", "surveyanswer.sheet.as_of", CellType.stand(), "Stand");
    static final TargetColumn<String> SOURCE = optional("source_name");
    static final TargetColumn<String> ROUND = required("round");
    static final TargetColumn<String> AGS = required("ags");
    static final TargetColumn<String> EDITION = required("edition");

    static final List<TargetColumn<?>> ALL =
            List.of(QUESTION, KIND, VALUE, TO, UNIT, CATEGORIES, NOTE, AS_OF, SOURCE, ROUND, AGS, EDITION);

    private AnswerColumns() {}

    private static TargetColumn<String> required(String key) {
        return TargetColumn.required(key, "surveyanswer.sheet." + key, CellType.text(LONGEST_CODE));
    }

    private static TargetColumn<String> optional(String key) {
        return TargetColumn.optional(key, "surveyanswer.sheet." + key, CellType.text(LONGEST));
    }
}
