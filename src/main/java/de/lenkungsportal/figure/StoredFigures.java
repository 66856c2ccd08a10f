package de.lenkungsportal.figure;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The figures on record as they are stored, small counts included, for calculations and checks. Who shows something of them
 * hides small counts first.
 */
public interface StoredFigures {

    /** Figures of these municipalities and indicators, by id; one query. */
    List<Figure> of(Collection<String> ags, Set<Indicator> indicators);

    /** All figures of these municipalities, by id; one query. */
    List<Figure> of(Collection<String> ags);
}
