package de.lenkungsportal.measure.board;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.kit.LaterNote;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.kit.Speech;
import de.lenkungsportal.measure.MeasureRow;
import de.lenkungsportal.measure.chain.BoardWords;
import de.lenkungsportal.measure.chain.ChainBuilder;
import de.lenkungsportal.measure.chain.ChainDraft;
import de.lenkungsportal.measure.chain.ChainSearchService;
import de.lenkungsportal.measure.chain.ChainService;
import de.lenkungsportal.measure.gap.Gap;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board of chains: what is offered at which step, the wall of the workshop of 2015, and the chain in hand. Filters and the
 * chain stand in the address; the chain in hand stays while filters change.
 */
@Route(BoardAddress.ROUTE)
@Menu(title = "chainboard.menu", order = 65, icon = "chain")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/chart.css")
@StyleSheet("theme/chainboard.css")
class ChainBoardView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private final BoardService service;
    private final ChainService chains;
    private final ChainSearchService search;
    private final MunicipalityService municipalities;
    private final @Nullable String own;
    private final LocalDate today;
    private final BoardWords words;
    private final Question leave;
    private final Div filters = new Div();
    private final Div side = new Div();
    private final Div offers = new Div();
    private final KeptChains kept;
    private final Anchor start = new Anchor();
    private BoardAddress address;
    private @Nullable ChainBuilder builder;
    /** The chain of the address that the builder was opened with. */
    private @Nullable String inHand;

    private String heading = "";
    private String sentence = "";

    ChainBoardView(
            BoardService service,
            ChainService chains,
            ChainSearchService search,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            Messages messages,
            Clock clock) {
        this.service = service;
        this.chains = chains;
        this.search = search;
        this.municipalities = municipalities;
        this.own = currentUser.get().ags();
        this.today = LocalDate.now(clock);
        this.words = new BoardWords(messages);
        this.kept = new KeptChains(words, chains, currentUser.get().role() == Role.COORDINATOR);
        this.leave = new Question(messages);
        this.address = BoardAddress.of(QueryParameters.empty(), own);
        side.addClassName("lp-fk-side");
        offers.addClassName("lp-fk-offers");
        var lay = new Div(side, offers);
        lay.addClassName("lp-fk-lay");
        start.addClassNames("lp-btn", "lp-btn-main");
        start.setText(words.text("start"));
        addAction(start);
        addAction(new ExportActions(messages, () -> BoardRow.sheet(words, heading, sentence, rows())));
        add(leave, filters, lay, kept);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = BoardAddress.of(event.getLocation().getQueryParameters(), own);
        ChainBuilder before = builder;
        if (address.chain() == null) {
            builder = null;
        } else if (!isInHand(address.chain())) {
            builder = builder(address.chain());
            inHand = address.chain();
        }
        show();
        if (builder != null && !builder.equals(before) && event.getTrigger() != NavigationTrigger.PAGE_LOAD) {
            builder.enter();
        }
    }

    /** Filters do not touch the chain in hand; everything else would lose what is not saved. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        ChainBuilder open = builder;
        if (open == null || !open.isUnsaved()) {
            return;
        }
        boolean stays = event.getNavigationTarget() == ChainBoardView.class
                && isInHand(BoardAddress.of(event.getLocation().getQueryParameters(), own)
                        .chain());
        if (!stays) {
            leave.askToLeave(event.postpone(), open::discard);
        }
    }

    /** A copy has no id of its own until it is saved: it is known by the chain that it was begun from. */
    private boolean isInHand(@Nullable String chain) {
        return builder != null && chain != null && (chain.equals(inHand) || chain.equals(builder.chain()));
    }

    private ChainBuilder builder(String chain) {
        Stand asOf = Stand.of(today);
        ChainDraft draft = chain.equals(BoardAddress.NEW)
                ? ChainDraft.blank(own, address.plan(), asOf)
                : ChainDraft.of(chains.get(chain), own, asOf);
        var made = new ChainBuilder(
                words, chains, search, draft, address.ags(), this::showOffers, () -> kept.show(address), this::close);
        if (!address.measures().isEmpty()) {
            made.begin(address.measures());
        }
        return made;
    }

    private void close() {
        UI.getCurrent().navigate(BoardAddress.ROUTE, address.withChain(null).parameters());
        Speech.say(this, words.text("keep.dropped"));
    }

    /** Names the chain in hand. */
    @Override
    public String getPageTitle() {
        return builder == null
                ? super.getPageTitle()
                : words.text("builder.page", builder.named(), super.getPageTitle());
    }

    private void show() {
        List<Municipality> all = municipalities.all();
        filters.removeAll();
        filters.add(new BoardFilters(words, address, all));
        side.removeAll();
        side.setVisible(builder != null);
        if (builder != null) {
            side.add(builder);
        }
        boolean building = address.chain() != null;
        start.setHref(address.withChain(building ? null : BoardAddress.NEW).href());
        start.setText(words.text(building ? "close" : "start"));
        start.getElement().setAttribute("aria-expanded", String.valueOf(building));
        showOffers();
        kept.show(address);
    }

    private void showOffers() {
        offers.removeAll();
        if (address.form() == BoardAddress.Form.WAND) {
            heading = words.text("wall.title");
            sentence = words.text("wall.sentence");
            setHeading(heading, sentence);
            offers.add(lanes().wall(service.wall(BoardService.WALL_2015)));
            return;
        }
        Board board = service.board(address.filter());
        List<Gap> gaps = levelGaps(board);
        heading = heading(gaps);
        long more = board.total() - board.rows().size();
        sentence = words.text(
                more > 0 ? "sentence.cut" : "sentence",
                present(board.language().items()),
                present(board.singles().items()),
                present(board.chains().items()),
                more);
        setHeading(heading, sentence);
        offers.add(new LaterNote(words.messages(), board.hidden()));
        if (board.total() == 0) {
            var empty = new Paragraph(words.text("empty"));
            empty.addClassName("lp-empty");
            offers.add(empty);
        } else if (address.form() == BoardAddress.Form.TABELLE) {
            Div table =
                    new BoardTable(words, words.text("table.name"), BoardRow.ofBoard(board, words), builder).framed();
            table.addClassName("lp-fk-table");
            offers.add(table);
        } else {
            offers.add(BoardLanes.legend(words), lanes().board(board, gaps, today));
        }
    }

    private static long present(List<MeasureRow> lane) {
        return lane.stream()
                .filter(row -> !LaterChoice.isLater(row.content().asOf()))
                .count();
    }

    private BoardLanes lanes() {
        return new BoardLanes(words, builder);
    }

    private List<Gap> levelGaps(Board board) {
        return board.gaps().stream()
                .filter(gap -> gap.kind() == Gap.GapKind.LEVEL && gap.stated() != null)
                .filter(gap -> address.ags() != null || gap.isNamedOfThePlace())
                .toList();
    }

    private String heading(List<Gap> gaps) {
        String place = municipalities.all().stream()
                .filter(one -> one.ags().equals(address.ags()))
                .findFirst()
                .map(Municipality::name)
                .orElse(words.text("nrw"));
        return gaps.isEmpty() ? words.text("title", place) : words.text("title.gaps", place, gaps.size());
    }

    private List<BoardRow> rows() {
        return address.form() == BoardAddress.Form.WAND
                ? BoardRow.ofWall(service.wall(BoardService.WALL_2015), words)
                : BoardRow.ofBoard(service.board(address.filter()), words);
    }
}
