package de.lenkungsportal.staffing;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Rechtskreis;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What calculations inside the server need to know about the staff of a municipality. Not for views. */
public interface StaffingMaterial {

    /** By municipality, for each of them; two queries. */
    Map<String, Material> of(Collection<String> ags);

    /**
     * @param staff stated staff of every stage, carrier and function
     * @param caseloads stated stocks of clients, each in its own unit
     */
    record Material(Assumptions assumptions, List<Figure> staff, List<Figure> caseloads) {

        /** The stages of the staff that a need of this Rechtskreis can stand beside, in their order. */
        public List<StaffLevel> levels(Rechtskreis rechtskreis) {
            return StaffLevel.of(staff, rechtskreis);
        }
    }
}
