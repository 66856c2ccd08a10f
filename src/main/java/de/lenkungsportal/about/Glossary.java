package de.lenkungsportal.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The glossary of the repository, term by term.
 *
 * @param title first heading of the document
 * @param lead paragraph below it
 * @param terms in the order of the document, which is that of the alphabet
 */
public record Glossary(String title, String lead, List<Term> terms) {

    /**
     * A term with what is said about it.
     *
     * @param letter heading under which it stands
     * @param anchor what follows {@code glossar#} in the address
     * @param html definition, abbreviation, where it is used, source
     * @param text all of it in small letters, for the search
     */
    public record Term(String letter, String name, String anchor, String html, String text) {

        boolean has(String words) {
            return text.contains(words.toLowerCase(Locale.GERMANY));
        }
    }

    /** Reads a document whose letters are headings of the second level and whose terms are headings of the third. */
    public static Glossary of(String markdown) {
        Methodology whole = Methodology.of(markdown);
        var terms = new ArrayList<Term>();
        String letter = "";
        for (String part : markdown.split("\n(?=##)", -1)) {
            if (part.startsWith("## ")) {
                letter = part.substring(3).strip();
            } else if (part.startsWith("### ")) {
                String[] lines = part.split("\n", 2);
                Methodology body = Methodology.of(lines[0] + "\n");
                Methodology.Entry heading = body.contents().getFirst();
                terms.add(new Term(
                        letter,
                        heading.text(),
                        heading.anchor(),
                        Methodology.of(lines[1]).html(),
                        part.toLowerCase(Locale.GERMANY)));
            }
        }
        return new Glossary(whole.title(), whole.lead(), List.copyOf(terms));
    }

    /** Terms that have the words in their name, their definition or their abbreviation; all where there are no words. */
    public List<Term> find(String words) {
        return terms.stream().filter(term -> term.has(words.strip())).toList();
    }
}
