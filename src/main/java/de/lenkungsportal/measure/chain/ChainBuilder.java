package de.lenkungsportal.measure.chain;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.RequiredNote;
import de.lenkungsportal.kit.Speech;
import de.lenkungsportal.kit.Typing;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.RecordVersion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a chain: its plan, its links and what the checks say after every step. What was done is told in a live region. */
public class ChainBuilder extends Section implements ChainCards {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String HEADING = "chain-in-hand";
    private static final String WARN = "window.onbeforeunload = event => event.preventDefault()";
    private static final String NO_WARNING = "window.onbeforeunload = null";

    private final BoardWords words;
    private final ChainService service;
    private final ChainDraft draft;
    private final @Nullable String ags;
    private final SerializableRunnable cardsChanged;
    private final TextField title = new TextField();
    private final ChainPlanFields plan;
    private final ChainItems items;
    private final ChainChecks checks;
    private final Paragraph live = new Paragraph();
    private final Div versions = new Div();

    /**
     * @param ags whose measures the best chain is looked for in, null for all
     * @param cardsChanged is called when links changed other than by a card
     * @param kept is called after the chain was stored
     * @param closed is called after the chain was dropped
     */
    public ChainBuilder(
            BoardWords words,
            ChainService service,
            ChainSearchService search,
            ChainDraft draft,
            @Nullable String ags,
            SerializableRunnable cardsChanged,
            SerializableRunnable kept,
            SerializableRunnable closed) {
        this.words = words;
        this.service = service;
        this.draft = draft;
        this.ags = ags;
        this.cardsChanged = cardsChanged;
        this.checks = new ChainChecks(words);
        this.items = new ChainItems(words, draft, said -> {
            show(said);
            cardsChanged.run();
        });
        this.plan = new ChainPlanFields(words, draft.content().plan(), changed -> {
            draft.plan(changed);
            show(words.text("said.plan"));
        });
        addClassName("lp-fk-builder");
        title.setLabel(words.text("builder.title"));
        title.setWidthFull();
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        title.setValue(draft.content().title());
        Typing.follow(title).addValueChangeListener(event -> {
            draft.title(title.getValue().strip());
            warn();
        });
        live.addClassName("lp-hidden");
        live.getElement().setAttribute("role", "status");
        var keeping = new ChainKeeping(
                words,
                service,
                draft,
                this::refuse,
                () -> {
                    read();
                    kept.run();
                },
                closed);
        var best = new BestChain(
                words,
                search,
                () -> new ChainQuery(
                        this.ags == null ? Set.of() : Set.of(this.ags),
                        draft.content().plan(),
                        ChainQuery.Unstated.REFUSE),
                this::take);
        var heading = new H2(words.text("builder"));
        heading.setId(HEADING);
        getElement().setAttribute("aria-labelledby", HEADING);
        add(heading, live, new RequiredNote(words.messages()), title, plan, items, checks, keeping, best, versions);
        show("");
        showVersions();
        addDetachListener(event -> getElement().executeJs(NO_WARNING));
    }

    ChainView view() {
        return service.check(draft.content());
    }

    /** What the chain is called. */
    public String named() {
        String typed = draft.content().title();
        return typed.isBlank() ? words.text("builder.new") : typed;
    }

    /** Says that the chain is in hand, and begins with its first field. */
    public void enter() {
        Speech.say(this, words.text("builder.open", named()));
        title.focus();
    }

    public boolean isUnsaved() {
        return draft.isUnsaved();
    }

    public void discard() {
        draft.discard();
        warn();
    }

    @Nullable public String chain() {
        return draft.id();
    }

    @Override
    public boolean contains(String measure) {
        return draft.contains(measure);
    }

    @Override
    public void toggle(String measure, String name) {
        if (draft.contains(measure)) {
            draft.remove(measure);
            show(words.text("said.removed", name));
        } else {
            draft.append(measure);
            show(words.text("said.put", name, draft.content().items().size()));
        }
    }

    /** Begins with these measures; one that does not exist is left out. */
    public void begin(List<String> measures) {
        for (String measure : measures) {
            draft.append(measure);
            try {
                view();
            } catch (InvalidInputException unknown) {
                draft.remove(measure);
            }
        }
        show("");
    }

    private void take(List<ChainContent.Item> found) {
        draft.items(found);
        show(words.text("said.taken", found.size()));
        cardsChanged.run();
    }

    private void take(RecordVersion<ChainContent> version) {
        draft.take(version.record());
        read();
        show(words.text("said.version", version.version()));
    }

    private void read() {
        title.setInvalid(false);
        title.setValue(draft.content().title());
        plan.read(draft.content().plan());
        show("");
        showVersions();
        cardsChanged.run();
    }

    private void refuse(InvalidInputException invalid) {
        invalid.problems().stream()
                .filter(problem -> problem.field().equals("title"))
                .findFirst()
                .ifPresent(problem -> {
                    title.setErrorMessage(words.messages().text(problem.messageKey()));
                    title.setInvalid(true);
                    title.focus();
                });
    }

    /** @param said what was done; the checks follow it in the same breath */
    private void show(String said) {
        ChainView view = view();
        items.show(view);
        checks.show(view.report());
        live.setText(said.isEmpty() ? "" : said + " " + words.state(view));
        warn();
    }

    private void warn() {
        getElement().executeJs(draft.isUnsaved() ? WARN : NO_WARNING);
    }

    private void showVersions() {
        versions.removeAll();
        String id = draft.id();
        if (id == null) {
            return;
        }
        var list = new UnorderedList();
        list.add(new ListItem(words.text("versions.now", draft.version())));
        for (RecordVersion<ChainContent> version : service.history(id)) {
            if (version.replacedAt() == null) {
                continue;
            }
            ChainContent was = version.record();
            var item = new ListItem(words.text(
                    "versions.was",
                    version.version(),
                    was.title(),
                    was.items().size(),
                    GermanFormat.day(LocalDate.ofInstant(version.replacedAt(), ZONE))));
            if (draft.isOwn()) {
                var take = new Button(words.text("versions.take"), event -> take(version));
                take.setAriaLabel(words.text("versions.takeThis", version.version()));
                item.add(take);
            }
            list.add(item);
        }
        versions.add(new NativeDetails(words.text("versions"), list));
    }
}
