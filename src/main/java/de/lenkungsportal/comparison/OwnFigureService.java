package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.FigureChanged;
import de.lenkungsportal.figure.SmallCounts;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Keepers;
import de.lenkungsportal.security.PortalUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures that areas enter between rounds: a coordination those of its municipality, an administrator those of the Land and the Bund. */
@Service
@Keepers
@Transactional
public class OwnFigureService {

    private static final String KIND = "figure";
    private static final String SUBJECT = "FIGURE";
    private static final int LONGEST_REASON = 500;

    private final OwnFigureRepository repository;
    private final FigureService figures;
    private final NewFigure.Catalogue catalogue;
    private final MunicipalityService municipalities;
    private final FigureNames names;
    private final SmallCounts smallCounts;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnFigureService(
            OwnFigureRepository repository,
            FigureService figures,
            NewFigure.Catalogue catalogue,
            MunicipalityService municipalities,
            FigureNames names,
            @Value("${portal.small-count-threshold:3}") int threshold,
            CurrentUser currentUser,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.figures = figures;
        this.catalogue = catalogue;
        this.municipalities = municipalities;
        this.names = names;
        this.smallCounts = new SmallCounts(threshold);
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a figure.
     *
     * @throws NotFoundException when the area is not one that the current user writes for
     * @throws InvalidInputException when something breaks a rule, or the figure is on record already
     */
    public FigureRecord enter(NewFigure given) {
        String ags = given.about().ags();
        PortalUser user = currentUser.requireOwn(ags, KIND, ags);
        repository.lock(ags);
        var input = new Input();
        NewFigure figure = given.checked(input, catalogue, LocalDate.now(clock));
        String institution = figure.about().institution();
        input.require(
                institution == null
                        || municipalities.institutions(ags).stream()
                                .anyMatch(each -> each.id().equals(institution)),
                "institution",
                "figureview.problem.institution");
        input.require(figure.round() == null, "round", "figureview.problem.ofRound");
        input.check();
        onRecord(figure).ifPresent(other -> {
            throw new InvalidInputException(List.of(new Problem(
                    "indicator",
                    "figureview.problem.onRecord",
                    List.of(
                            names.of(other.figure()),
                            other.figure().asOf().iso(),
                            other.figure().id()))));
        });
        String id = repository.insert(List.of(figure), user.username()).getFirst();
        audit.record("FIGURE_ENTERED", SUBJECT, id, ags, figure.indicator().code());
        events.publishEvent(new FigureChanged(ags));
        return figures.get(id);
    }

    /**
     * The figure that says the same of the same Stand already: of the same source, or of any where the new one is an own statement.
     * Empty where there is none.
     */
    public Optional<FigureRecord> onRecord(NewFigure figure) {
        return repository.same(figure.subject()).stream()
                .filter(other -> figure.source().isOwn()
                        || figure.source().source().equals(other.source().source()))
                .findFirst()
                .map(other -> figures.get(other.id()));
    }

    /** Whether the current user may delete it: people entered it, between rounds, of an area that they write for. */
    @Transactional(readOnly = true)
    public boolean mayDelete(String id) {
        return currentUser.get().mayWriteFor(figures.get(id).figure().ags()) && repository.isEntered(id);
    }

    /**
     * Deletes a figure of own entry; it stays in the history and can be brought back. What a source states cannot be deleted.
     *
     * @param reason why, for everyone to read
     * @throws NotFoundException when it is missing or belongs to another area
     * @throws InvalidInputException without a reason, or when a source states it
     * @throws StaleWriteException when it has another version by now
     */
    public void delete(String id, int version, String reason) {
        Figure stored = figures.get(id).figure();
        PortalUser user = currentUser.requireOwn(stored.ags(), KIND, id);
        StaleWriteException.unless(stored.version() == version, KIND, id, version);
        var input = new Input();
        input.require(repository.isEntered(id), "source", "figureview.problem.statedBySource");
        String why = input.required("reason", reason, LONGEST_REASON, "figureview.problem.deleteReason");
        input.check();
        StaleWriteException.unless(repository.delete(id, version, why, user.username()), KIND, id, version);
        audit.record(
                "FIGURE_DELETED", SUBJECT, id, stored.ags(), stored.indicator().code());
        events.publishEvent(new FigureChanged(stored.ags()));
    }

    /**
     * Figures of this area that were deleted and can be brought back, the latest first.
     *
     * @param ags null for the own municipality
     * @throws NotFoundException when the current user does not write for it
     */
    @Transactional(readOnly = true)
    public List<DeletedFigure> deleted(@Nullable String ags) {
        String area = ags == null ? currentUser.requireMunicipality() : ags;
        currentUser.requireOwn(area, KIND, area);
        return repository.deleted(area).stream().map(this::protectedly).toList();
    }

    /**
     * Brings a deleted figure back as it was.
     *
     * @throws NotFoundException when no such figure was deleted, or it belongs to another area
     */
    public FigureRecord restore(String id) {
        String ags = repository.lastArea(id).orElseThrow(() -> new NotFoundException(KIND, id));
        PortalUser user = currentUser.requireOwn(ags, KIND, id);
        repository.lock(ags);
        if (!repository.restore(id, user.username())) {
            throw new NotFoundException(KIND, id);
        }
        audit.record("FIGURE_RESTORED", SUBJECT, id, ags, "");
        events.publishEvent(new FigureChanged(ags));
        return figures.get(id);
    }

    private DeletedFigure protectedly(DeletedFigure deleted) {
        Figure figure = deleted.figure();
        boolean isSmall = figure.countsPeople() && smallCounts.isSensitive(figure.quantity());
        return isSmall ? new DeletedFigure(SmallCounts.hide(figure), deleted.at(), deleted.reason()) : deleted;
    }
}
