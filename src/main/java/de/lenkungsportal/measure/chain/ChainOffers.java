package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.chain.ChainRepository.Offer;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The measures that chains are made of, with their runs. */
record ChainOffers(Map<String, Offer> byId) {

    /** @throws InvalidInputException when the chain names a measure or a run that there is not */
    void requireAll(ChainContent content) {
        for (ChainContent.Item item : content.items()) {
            Offer offer = byId.get(item.measure());
            if (offer == null) {
                throw new InvalidInputException("items", "measureplan.problem.item");
            }
            if (item.run() != null
                    && offer.runs().stream().noneMatch(run -> run.id().equals(item.run()))) {
                throw new InvalidInputException("items", "measureplan.problem.run");
            }
        }
    }

    /** The chain with what is known of its measures, and its checks. */
    ChainView view(Foerderkette chain, LocalDate today) {
        var items = new ArrayList<ChainView.Item>();
        var links = new ArrayList<ChainLink>();
        for (ChainContent.Item item : chain.content().items()) {
            Offer offer = byId.get(item.measure());
            if (offer != null) {
                MeasureRun run = run(offer, item.run());
                items.add(new ChainView.Item(
                        offer.id(), offer.content().title(), offer.content(), offer.status(), run, offer.runs()));
                links.add(new ChainLink(offer.id(), offer.content().title(), offer.content(), offer.legalBases(), run));
            }
        }
        return new ChainView(chain, items, ChainCheck.check(chain.content().plan(), links, today));
    }

    private static @Nullable MeasureRun run(Offer offer, @Nullable String id) {
        if (id == null) {
            return offer.runs().size() == 1 ? offer.runs().getFirst() : null;
        }
        return offer.runs().stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
