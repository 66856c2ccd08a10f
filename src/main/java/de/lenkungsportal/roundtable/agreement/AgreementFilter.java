package de.lenkungsportal.roundtable.agreement;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.roundtable.AgreementState;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements; an empty set, empty text or null leaves that side open.
 *
 * @param organisations ids of organisations that answer for it
 * @param responsible part of the name of who answers for it
 * @param text part of title, detail or condition
 * @param later whether agreements with a Stand after the Stichtag are among them
 */
public record AgreementFilter(
        Set<String> ags,
        Set<String> bodies,
        Set<AgreementState> states,
        Due due,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        Set<String> organisations,
        String responsible,
        String text,
        Later later) {

    /** By the due date at the Stichtag. */
    public enum Due {
        ANY,
        OVERDUE,
        NOT_STATED
    }

    public static final AgreementFilter ALL =
            new AgreementFilter(Set.of(), Set.of(), Set.of(), Due.ANY, null, null, Set.of(), "", "", Later.SHOWN);

    public static AgreementFilter ofBody(String body) {
        return new AgreementFilter(
                Set.of(), Set.of(body), Set.of(), Due.ANY, null, null, Set.of(), "", "", Later.SHOWN);
    }

    /** The same, in these states only. */
    public AgreementFilter in(Set<AgreementState> wanted) {
        return new AgreementFilter(ags, bodies, wanted, due, dueFrom, dueTo, organisations, responsible, text, later);
    }

    /** The same with or without what is later. */
    public AgreementFilter with(Later other) {
        return new AgreementFilter(ags, bodies, states, due, dueFrom, dueTo, organisations, responsible, text, other);
    }
}
