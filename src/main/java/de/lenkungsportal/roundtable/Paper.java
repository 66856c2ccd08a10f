package de.lenkungsportal.roundtable;

/**
 * A paper for an agenda item.
 *
 * @param link http, https, or an address inside the portal
 */
public record Paper(String title, String link) {

    /** The paper as it may be stored, only good for use when the input has no problems. */
    Paper checked(RoundtableInput input) {
        String address = input.link("papers", link);
        input.require(address != null, "papers", "roundtable.problem.link");
        return new Paper(input.name("papers", title), address == null ? "" : address);
    }
}
