package de.lenkungsportal.roundtable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a body as it shall be.
 *
 * @param parent id of a body of the same municipality or of the state
 * @param foundedOn year, month or day in ISO form
 */
public record BodyChange(
        @Nullable String parent,
        @Nullable BodyKind kind,
        @Nullable BodyKeeper keeper,
        @Nullable String name,
        @Nullable String chair,
        @Nullable String purpose,
        @Nullable String foundedOn,
        @Nullable String endedOn,
        @Nullable String note,
        List<Member> members,
        List<CadencePhase> cadence) {

    public static BodyChange of(Body body) {
        BodyContent content = body.content();
        return new BodyChange(
                body.parent(),
                content.kind(),
                content.keeper(),
                content.name(),
                content.chair(),
                content.purpose(),
                Columns.iso(content.foundedOn()),
                Columns.iso(content.endedOn()),
                content.note(),
                content.members(),
                content.cadence());
    }
}
