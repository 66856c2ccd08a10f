package de.lenkungsportal.comparison;

import de.lenkungsportal.comparison.NewFigure.Subject;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.FigureChanged;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.SteeringAndAdmins;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what a municipality answered in a round, and the steering group approved, into the figures and profiles of the round. What is
 * there already is replaced by a revision with a reason, or left where it says the same; what is withdrawn is not stated any more.
 */
@Service
@SteeringAndAdmins
@Transactional
public class RoundPublication {

    private static final int LONGEST_REASON = 500;

    private final OwnFigureRepository figures;
    private final FigureRepository stored;
    private final FigureRevisionRepository revisions;
    private final ProfileCellRepository cells;
    private final NewFigure.Catalogue catalogue;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundPublication(
            OwnFigureRepository figures,
            FigureRepository stored,
            FigureRevisionRepository revisions,
            ProfileCellRepository cells,
            NewFigure.Catalogue catalogue,
            CurrentUser currentUser,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.figures = figures;
        this.stored = stored;
        this.revisions = revisions;
        this.cells = cells;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a municipality says in a round.
     *
     * @param figures of whole areas, of this municipality and round
     * @param profile cells of the profile; the source of each is a document on record
     */
    public record Statements(List<NewFigure> figures, List<ProfileCell> profile) {

        /** Nothing at all. */
        public static final Statements NONE = new Statements(List.of(), List.of());

        public Statements {
            figures = List.copyOf(figures);
            profile = List.copyOf(profile);
        }
    }

    /** How many figures and cells were entered and how many revised; all others said the same already. */
    public record Published(int entered, int revised) {}

    /** A figure that is on record with what it is to say. */
    private record Revision(Figure old, NewFigure with) {}

    /**
     * Writes all that was approved of one municipality, or nothing.
     *
     * @param withdrawn what to say in the place of an answer that was approved before and was cleared since; nothing is said where
     *     none was
     * @param reason why what is there already says something else now; may be null where nothing does
     * @throws InvalidInputException when an answer breaks a rule, or something is revised without a reason
     * @throws IllegalArgumentException when a figure is of another municipality or round
     */
    public Published publish(
            String round, String ags, Statements answers, Statements withdrawn, @Nullable String reason) {
        figures.lock(ags);
        var input = new Input();
        String why = input.optional("reason", reason, LONGEST_REASON);
        LocalDate today = LocalDate.now(clock);
        List<NewFigure> checked = answers.figures().stream()
                .map(each -> of(round, ags, each).checked(input, catalogue, today))
                .toList();
        answers.profile()
                .forEach(cell -> input.requireKnown("as_of", cell.asOf().firstDay(), today));
        input.check();
        var entered = new ArrayList<NewFigure>();
        var revised = new ArrayList<Revision>();
        var open = new ArrayList<>(stored.figures(List.of(ags), round));
        entered.addAll(match(open, checked, revised));
        match(open, withdrawn.figures(), revised);
        Map<ProfileDimension, ProfileCell> there = cells.of(ags, round);
        List<ProfileCell> newCells = answers.profile().stream()
                .filter(cell -> !there.containsKey(cell.dimension()))
                .toList();
        List<ProfileCell> changedCells = Stream.concat(answers.profile().stream(), withdrawn.profile().stream())
                .filter(cell -> {
                    ProfileCell stored = there.get(cell.dimension());
                    return stored != null && !cell.saysAs(stored);
                })
                .toList();
        write(round, ags, entered, revised, newCells, changedCells, why);
        audit.record("ROUND_PUBLISHED", "ROUND", round, ags, "");
        events.publishEvent(new FigureChanged(ags));
        return new Published(entered.size() + newCells.size(), revised.size() + changedCells.size());
    }

    private void write(
            String round,
            String ags,
            List<NewFigure> entered,
            List<Revision> revised,
            List<ProfileCell> newCells,
            List<ProfileCell> changedCells,
            @Nullable String why) {
        String by = currentUser.get().username();
        figures.insert(entered, by);
        cells.insert(ags, round, newCells, by);
        if (revised.isEmpty() && changedCells.isEmpty()) {
            return;
        }
        if (why == null) {
            throw new InvalidInputException("reason", "figureview.problem.reasonMissing");
        }
        for (Revision each : revised) {
            StaleWriteException.unless(
                    revisions.replace(each.old(), each.with(), why, by),
                    "figure",
                    each.old().id(),
                    each.old().version());
        }
        changedCells.forEach(cell -> cells.replace(ags, round, cell, why, by));
    }

    private static NewFigure of(String round, String ags, NewFigure figure) {
        if (!ags.equals(figure.about().ags()) || !round.equals(figure.round())) {
            throw new IllegalArgumentException("not a figure of %s in %s: %s".formatted(ags, round, figure));
        }
        return figure;
    }

    /**
     * The same count of the same unit first; then one whose unit was changed.
     *
     * @param open figures on record that nothing was found for yet
     * @return what is not on record
     */
    private static List<NewFigure> match(List<Figure> open, List<NewFigure> given, List<Revision> revised) {
        List<NewFigure> left = match(open, given, Subject::atAnyTime, revised);
        return match(open, left, Subject::inAnyUnit, revised);
    }

    private static List<NewFigure> match(
            List<Figure> open, List<NewFigure> given, Function<Subject, Subject> alike, List<Revision> revised) {
        var known = new LinkedHashMap<Subject, Figure>();
        open.forEach(each -> known.putIfAbsent(alike.apply(Subject.of(each)), each));
        var left = new ArrayList<NewFigure>();
        for (NewFigure each : given) {
            Figure there = known.remove(alike.apply(each.subject()));
            if (there == null) {
                left.add(each);
                continue;
            }
            open.remove(there);
            if (there.unit() != each.unit() || !each.content().says(FigureContent.of(there))) {
                revised.add(new Revision(there, each));
            }
        }
        return left;
    }
}
