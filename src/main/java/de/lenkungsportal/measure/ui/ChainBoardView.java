package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.measure.Board;
import de.lenkungsportal.measure.BoardService;
import de.lenkungsportal.measure.ChainService;
import de.lenkungsportal.measure.Gap;
import de.lenkungsportal.measure.GapWords;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.WallEntry;
import de.lenkungsportal.measure.WallEntry.OfferedBy;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    private static final int CHAINS = 20;
    private static final int MOST_GAPS = 4;

    private final BoardService service;
    private final ChainService chains;
    private final MunicipalityService municipalities;
    private final @Nullable String own;
    private final LocalDate today;
    private final BoardWords words;
    private final Question leave;
    private final Div filters = new Div();
    private final Div side = new Div();
    private final Div offers = new Div();
    private final Div kept = new Div();
    private final Anchor start = new Anchor();
    private BoardAddress address;
    private @Nullable ChainBuilder builder;
    private String heading = "";
    private String sentence = "";

    ChainBoardView(
            BoardService service,
            ChainService chains,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            Messages messages,
            Clock clock) {
        this.service = service;
        this.chains = chains;
        this.municipalities = municipalities;
        this.own = currentUser.get().ags();
        this.today = LocalDate.now(clock);
        this.words = new BoardWords(messages);
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
        if (address.chain() == null) {
            builder = null;
        } else if (builder == null || !isInHand(address.chain())) {
            builder = builder(address.chain());
        }
        show();
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

    private boolean isInHand(@Nullable String chain) {
        return builder != null
                && (BoardAddress.NEW.equals(chain)
                        ? Objects.equals(address.chain(), chain)
                        : Objects.equals(builder.chain(), chain))
                && Objects.equals(address.chain(), chain);
    }

    private ChainBuilder builder(String chain) {
        Stand asOf = Stand.of(today);
        ChainDraft draft = chain.equals(BoardAddress.NEW)
                ? ChainDraft.blank(own, address.plan(), asOf)
                : ChainDraft.of(chains.get(chain), own, asOf);
        var made = new ChainBuilder(words, chains, draft, address.ags(), this::showOffers, this::showKept, this::close);
        if (!address.measures().isEmpty()) {
            made.begin(address.measures());
        }
        return made;
    }

    private void close() {
        UI.getCurrent().navigate(BoardAddress.ROUTE, address.withChain(null).parameters());
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
        showOffers();
        showKept();
    }

    private void showOffers() {
        offers.removeAll();
        if (address.form() == BoardAddress.Form.WAND) {
            heading = words.text("wall.title");
            sentence = words.text("wall.sentence");
            setHeading(heading, sentence);
            offers.add(wall(service.wall(BoardService.WALL_2015)));
            return;
        }
        Board board = service.board(address.filter());
        List<Gap> gaps = levelGaps(board);
        heading = heading(gaps);
        long shown = (long) board.language().size()
                + board.singles().size()
                + board.chains().size();
        long total = board.total().values().stream().mapToLong(Long::longValue).sum();
        sentence = words.text(
                shown < total ? "sentence.cut" : "sentence",
                words.number(board.language().size()),
                words.number(board.singles().size()),
                words.number(board.chains().size()),
                words.number(total - shown));
        setHeading(heading, sentence);
        if (total == 0) {
            var empty = new Paragraph(words.text("empty"));
            empty.addClassName("lp-empty");
            offers.add(empty);
        } else if (address.form() == BoardAddress.Form.TABELLE) {
            Div table =
                    new BoardTable(words, words.text("table.name"), BoardRow.ofBoard(board, words), builder).framed();
            table.addClassName("lp-fk-table");
            offers.add(table);
        } else {
            offers.add(legend(), board(board, gaps));
        }
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

    private Component board(Board board, List<Gap> gaps) {
        var steps = new StepBoard(words, words.text("board.name"), builder);
        var gapWords = new GapWords(words.messages(), today);
        var language = new ArrayList<>(gaps.stream()
                .limit(MOST_GAPS)
                .map(gap -> LaneCard.ofGap(gap, gapWords))
                .toList());
        language.addAll(LaneCard.ofMeasures(board.language(), words));
        steps.lane(words.text("lane.language"), words.text("lane.language.hint"), language);
        steps.lane(
                words.text("lane.singles"),
                words.text("lane.singles.hint"),
                LaneCard.ofMeasures(board.singles(), words));
        steps.lane(
                words.text("lane.chains"), words.text("lane.chains.hint"), LaneCard.ofMeasures(board.chains(), words));
        return steps;
    }

    /** The columns of the wall as groups: Bielefeld with agency and Jobcenter, the municipality, Dortmund, Hamm. */
    private Component wall(List<WallEntry> entries) {
        var steps = new StepBoard(words, words.text("wall.name"), builder);
        steps.group(words.text("wall.bielefeld"));
        wallLanes(steps, entries, words.label(OfferedBy.AA), Set.of(OfferedBy.AA));
        wallLanes(
                steps,
                entries,
                words.label(OfferedBy.JC_TRAEGER),
                Set.of(OfferedBy.JC_BIELEFELD, OfferedBy.JC_TRAEGER));
        for (OfferedBy column : List.of(OfferedBy.MUNICIPALITY, OfferedBy.JC_DORTMUND, OfferedBy.JC_HAMM)) {
            steps.group(words.label(column));
            wallLanes(steps, entries, "", Set.of(column));
        }
        var lay = new Div(legend(), steps);
        lay.addClassName("lp-fk-wall");
        return lay;
    }

    private void wallLanes(StepBoard steps, List<WallEntry> entries, String name, Set<OfferedBy> columns) {
        List<WallEntry> here = entries.stream()
                .filter(entry -> columns.contains(entry.offeredBy()))
                .toList();
        steps.lane(
                name.isEmpty() ? words.text("wall.measures") : name,
                name.isEmpty() ? "" : words.text("wall.measures"),
                LaneCard.ofWall(
                        here.stream()
                                .filter(entry -> entry.lane() != MeasureKind.SPRACHANGEBOT)
                                .toList(),
                        words));
        steps.lane(
                words.text("lane.language"),
                name,
                LaneCard.ofWall(
                        here.stream()
                                .filter(entry -> entry.lane() == MeasureKind.SPRACHANGEBOT)
                                .toList(),
                        words));
    }

    private Component legend() {
        var legend = new Paragraph();
        legend.addClassName("lp-fk-legend");
        for (String key : List.of("foerderkette", "einzelmassnahme", "sprachangebot", "planned", "over", "gap")) {
            var sign = new Span();
            sign.addClassNames("lp-fk-card", "lp-fk-sign", "lp-fk-" + key);
            sign.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(sign, new Span(words.text("legend." + key))));
        }
        return legend;
    }

    private void showKept() {
        kept.removeAll();
        kept.add(new ChainList(
                words,
                address,
                chains.page(address.ags() == null ? Set.of() : Set.of(address.ags()), address.page(), CHAINS)));
    }

    private List<BoardRow> rows() {
        return address.form() == BoardAddress.Form.WAND
                ? BoardRow.ofWall(service.wall(BoardService.WALL_2015), words)
                : BoardRow.ofBoard(service.board(address.filter()), words);
    }
}
