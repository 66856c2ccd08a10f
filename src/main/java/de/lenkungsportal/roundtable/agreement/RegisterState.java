package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.kit.ListAddress;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.AgreementState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which agreements the register shows, as it stands in its address. */
public record RegisterState(UrlState url) implements ListAddress<RegisterState> {

    public static final String ROUTE = Addresses.REGISTER;
    static final String CITY = "stadt";
    public static final String BODY = "gremium";
    static final String STATE = "zustand";
    static final String DUE = "frist";
    static final String RESPONSIBLE = "zustaendig";
    static final String TEXT = "suche";
    static final String SORT = "sortierung";

    /** In place of a state: everything that is neither done nor dropped. */
    static final String OPEN = "offen";

    /** The words of the address for the orders; the first is the usual one. */
    static final Map<String, AgreementSort> SORTS = Map.of(
            "dringlich", AgreementSort.URGENCY,
            "stadt", AgreementSort.MUNICIPALITY,
            "gremium", AgreementSort.BODY,
            "frist", AgreementSort.DUE,
            "aelteste", AgreementSort.OLDEST,
            "neueste", AgreementSort.NEWEST);

    static RegisterState of(QueryParameters parameters) {
        return new RegisterState(UrlState.of(parameters));
    }

    AgreementFilter filter() {
        return new AgreementFilter(
                url.ags(CITY).map(Set::of).orElse(Set.of()),
                url.matching(BODY, "[a-z0-9-]{1,80}").map(Set::of).orElse(Set.of()),
                states(),
                due(),
                null,
                null,
                Set.of(),
                value(RESPONSIBLE),
                value(TEXT),
                url.later());
    }

    AgreementSort sort() {
        return SORTS.getOrDefault(value(SORT), AgreementSort.URGENCY);
    }

    boolean isFiltered() {
        return url.hasAny(CITY, BODY, STATE, DUE, RESPONSIBLE, TEXT);
    }

    @Override
    public RegisterState at(UrlState other) {
        return new RegisterState(other);
    }

    /** Another municipality has other bodies. */
    @Override
    public RegisterState with(String key, String value) {
        RegisterState changed = ListAddress.super.with(key, value);
        return key.equals(CITY) ? changed.with(BODY, "") : changed;
    }

    private Set<AgreementState> states() {
        if (value(STATE).equals(OPEN)) {
            return EnumSet.of(AgreementState.AGREED, AgreementState.CONDITIONAL, AgreementState.IN_PROGRESS);
        }
        return url.set(STATE, AgreementState.class);
    }

    private AgreementFilter.Due due() {
        return url.code(DUE, AgreementFilter.Due.class).orElse(AgreementFilter.Due.ANY);
    }
}
