package de.lenkungsportal.profile.ui;

import de.lenkungsportal.profile.ProfileFact;
import de.lenkungsportal.profile.ProfileFactFilter;
import de.lenkungsportal.profile.ProfileFactService;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetColumns;
import java.util.ArrayList;

/** Facts on their way out: a row a fact. */
final class ProfileSheet {

    /** A workbook has to fit in memory; whoever wants more takes the streamed CSV of the API. */
    private static final int MOST_ROWS = 20_000;

    private ProfileSheet() {}

    static Sheet.Table table(ProfileWords words, ProfileFactService service, ProfileFactFilter filter, String title) {
        var facts = new ArrayList<ProfileFact>();
        service.stream(filter, fact -> {
            if (facts.size() < MOST_ROWS) {
                facts.add(fact);
            }
        });
        return new SheetColumns<ProfileFact>(words.messages(), "profile.column.")
                .ags(fact -> fact.place().ags())
                .add("area", fact -> fact.place().area())
                .add("institution", fact -> fact.place().name())
                .code("facet", fact -> fact.content().facet())
                .add("text", fact -> fact.content().text())
                .add("asOf", fact -> fact.content().asOf())
                .add("later", fact -> words.text(words.isLater(fact) ? "later.yes" : "later.no"))
                .add("source", fact -> fact.content().source())
                .add("sourcePlace", fact -> fact.content().sourcePlace())
                .add("reading", fact -> words.reading(fact.content()))
                .table(title, facts);
    }
}
