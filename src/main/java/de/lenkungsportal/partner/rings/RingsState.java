package de.lenkungsportal.partner.rings;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.partnership.ParticipationMode;
import de.lenkungsportal.partner.partnership.Partnership;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the partner rings show, read from the address. The keys are German, as the address is read by people. */
record RingsState(UrlState url) implements Serializable {

    static final String CITY = PartnerAddress.CITY;
    static final String FORM = PartnerAddress.FORM;
    static final String RING = "ring";
    static final String KIND = "art";
    static final String MODE = "mitwirkung";
    static final String STATE = "zustand";
    static final String CHOSEN = PartnerAddress.CHOSEN;
    static final String MATRIX = "zeige";

    /** The word in the address for a form of taking part that no source states. */
    static final String OPEN = "offen";

    /** The ways to look at the partners; the last is for a Kreis alone. */
    enum Form {
        RINGE,
        TABELLE,
        STAEDTE,
        ORTE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a cell of the matrix of cities says. */
    enum Matrix {
        PARTNER,
        VEREINBARUNG
    }

    static RingsState of(QueryParameters parameters) {
        return new RingsState(UrlState.of(parameters));
    }

    Optional<String> city() {
        return url.ags(CITY);
    }

    Form form() {
        return url.code(FORM, Form.class).orElse(Form.RINGE);
    }

    Set<Integer> rings() {
        return url.list(RING).stream()
                .filter(ring -> ring.matches("[1-3]"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    Set<OrganisationKind> kinds() {
        return url.set(KIND, OrganisationKind.class);
    }

    Set<ParticipationMode> modes() {
        return url.set(MODE, ParticipationMode.class);
    }

    /** Whether partners are asked for whose form of taking part is not stated. */
    boolean isFormOpen() {
        return url.list(MODE).contains(OPEN);
    }

    /** What holds today, unless the address says otherwise. */
    Partnership.State state() {
        return url.code(STATE, Partnership.State.class).orElse(Partnership.State.ACTIVE);
    }

    Matrix matrix() {
        return url.code(MATRIX, Matrix.class).orElse(Matrix.PARTNER);
    }

    /** Id of the partnership or gap that is shown beside the rings. */
    Optional<String> chosen() {
        return url.value(CHOSEN);
    }

    /** Whether only a part of the partners is shown. */
    boolean isFiltered() {
        return url.hasAny(RING, KIND, MODE, STATE);
    }

    RingsState with(String key, @Nullable String value) {
        return new RingsState(url.with(key, value == null ? "" : value));
    }

    /** The address inside the portal. */
    String href() {
        String query = url.parameters().getQueryString();
        return query.isEmpty() ? PartnerAddress.RINGS : PartnerAddress.RINGS + "?" + query;
    }
}
