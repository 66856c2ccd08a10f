package de.lenkungsportal.plausibility;

import de.lenkungsportal.figure.Stand;
import java.util.Map;

/** When the sources were made; the feature that keeps the sources implements this. */
public interface SourceDates {

    /** By number of the source, the later of its event and its publication; absent where neither is known. One query. */
    Map<String, Stand> latest();
}
