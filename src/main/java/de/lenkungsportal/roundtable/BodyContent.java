package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.Stand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be changed about a body; one version of it. */
public record BodyContent(
        BodyKind kind,
        BodyKeeper keeper,
        String name,
        @Nullable String chair,
        @Nullable String purpose,
        @Nullable Stand foundedOn,
        @Nullable Stand endedOn,
        @Nullable String note,
        List<Member> members,
        List<CadencePhase> cadence) {}
