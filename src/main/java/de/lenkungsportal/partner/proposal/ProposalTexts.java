package de.lenkungsportal.partner.proposal;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.partner.proposal.OrganisationProposal.Place;
import de.lenkungsportal.partner.proposal.OrganisationProposal.Vote;
import de.lenkungsportal.platform.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in German what a proposal says in codes. */
final class ProposalTexts {

    private final Messages messages;

    ProposalTexts(Messages messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return messages.text("proposal." + key, arguments);
    }

    /** What is to become of the organisation; a merge and its undoing name both. */
    String wish(OrganisationProposal proposal) {
        return switch (proposal.change()) {
            case ProposedChange.Change change ->
                change.content().name().equals(proposal.base().name())
                        ? text("wish.CHANGE")
                        : text(
                                "wish.RENAME",
                                inner(proposal.base().name()),
                                inner(change.content().name()));
            case ProposedChange.Merge merge ->
                text(
                        "wish.MERGE",
                        inner(proposal.name()),
                        inner(merge.survivor().name()));
            case ProposedChange.UndoMerge undo ->
                text(
                        "wish.UNDO_MERGE",
                        inner(proposal.name()),
                        inner(undo.survivor().name()));
        };
    }

    /** A name that stands in quotation marks has single ones inside. */
    private static String inner(String name) {
        return name.replace('„', '‚').replace('“', '‘').replaceAll("\"([^\"]*)\"", "‚$1‘");
    }

    String state(OrganisationProposal proposal) {
        return text("state." + (proposal.isOutdated() ? "OUTDATED" : outcome(proposal)));
    }

    /** What became of a proposal of the reader's municipality. */
    String answer(OrganisationProposal proposal) {
        return text("start.answer." + outcome(proposal), wish(proposal));
    }

    private static String outcome(OrganisationProposal proposal) {
        return proposal.isMoot() ? "MOOT" : proposal.state().name();
    }

    String from(OrganisationProposal proposal) {
        return place(proposal.from());
    }

    /** Who has not decided, by name; empty for a closed proposal. */
    String awaited(OrganisationProposal proposal) {
        if (!proposal.isOpen()) {
            return "";
        }
        List<String> names =
                new ArrayList<>(proposal.awaited().stream().map(Place::name).toList());
        if (proposal.isStatewide()) {
            names.add(text("awaits.administration"));
        }
        return String.join(", ", names);
    }

    /** Each decision as a sentence. */
    List<String> votes(OrganisationProposal proposal) {
        return proposal.votes().stream().map(this::vote).toList();
    }

    String allVotes(OrganisationProposal proposal) {
        return votes(proposal).stream().collect(Collectors.joining("; "));
    }

    private String vote(Vote vote) {
        String day = day(vote.at());
        return vote.isAccepted()
                ? text("vote.accepted", place(vote.place()), day)
                : text("vote.refused", place(vote.place()), day, String.valueOf(vote.reason()));
    }

    private String place(@Nullable Place place) {
        return place == null ? text("from.administration") : place.name();
    }

    static LocalDate date(Instant at) {
        return at.atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }

    static String day(Instant at) {
        return GermanFormat.day(date(at));
    }
}
