package de.lenkungsportal.kit;

import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;

/** A word that the glossary explains, as a link to its entry; for heads, captions and facts. */
public class Term extends Anchor {

    /** Route of the glossary. */
    public static final String GLOSSARY = "glossar";

    /** @param name of the entry in the glossary, which is also what is shown */
    public Term(String name) {
        this(name, name);
    }

    /**
     * @param name of the entry in the glossary
     * @param shown in its place
     */
    public Term(String name, String shown) {
        super(GLOSSARY + "#" + anchor(name), shown);
        addClassName("lp-term");
    }

    /** The part of the address behind {@code #}: "keine-angabe" of "Keine Angabe". */
    static String anchor(String name) {
        return name.toLowerCase(Locale.GERMANY)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
