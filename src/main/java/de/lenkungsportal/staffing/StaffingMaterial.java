package de.lenkungsportal.staffing;

import de.lenkungsportal.figure.Figure;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What calculations inside the server need to know about the staff of a municipality. Not for views. */
public interface StaffingMaterial {

    /** By municipality, for each of them; two queries. */
    Map<String, Material> of(Collection<String> ags);

    /** @param caseloads stated stocks of clients, each in its own unit */
    record Material(Assumptions assumptions, List<StaffLevel> levels, List<Figure> caseloads) {}
}
