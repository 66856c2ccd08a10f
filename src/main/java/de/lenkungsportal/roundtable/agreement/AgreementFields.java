package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agreement says: words, who answers, term, links. Its state has a form of its own. */
class AgreementFields extends BoundFields<Agreement, AgreementContent> {

    private static final int TITLE = 300;
    private static final int LONG = 2000;

    private final RoundtableWords words;
    private @Nullable AgreementContent stored;

    AgreementFields(RoundtableWords words, PartyNames names, LinkFields links) {
        super(words.messages(), AgreementContent.class, Agreement::content);
        this.words = words;
        track("links", words.text("field.links"), links, links::text);
        this.<List<AgreementLink>>bind("links", said -> links.read(said == null ? List.of() : said), links::values);
        add(
                names,
                required(most(TITLE, line("title", words.text("field.title")))),
                required(rows("responsible", words.text("field.responsible"), ResponsibleRow.list(words, names))),
                pair(
                        help(words.text("field.dayHelp"), stand("due_on", words.text("field.due"))),
                        help(words.text("field.standHelp"), stand("agreed_on", words.text("field.agreedOn"))),
                        initially(
                                Agreement.Kind.AGREEMENT,
                                choice(
                                        "kind",
                                        words.text("field.kind"),
                                        List.of(Agreement.Kind.values()),
                                        kind -> words.text("agreementKind." + kind)))),
                most(LONG, area("detail", words.text("field.detail"))),
                links,
                most(LONG, area("note", words.text("field.note"))));
    }

    /** For a comparison of whole agreements: its state, with what belongs to it. */
    AgreementFields withState() {
        var state = new Span();
        track("state", words.text("field.state"), state, () -> stored == null ? "" : words.label(stored.state()));
        track("condition", words.text("field.condition"), state, () -> stored == null ? "" : text(stored.condition()));
        track("reason", words.text("field.reason"), state, () -> stored == null ? "" : text(stored.reason()));
        track(
                "done_on",
                words.text("field.doneOn"),
                state,
                () -> stored == null ? "" : RoundtableWords.stand(stored.doneOn()));
        return this;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void read(Agreement agreement) {
        stored = agreement.content();
        super.read(agreement);
    }
}
