package de.lenkungsportal.measure.board;

import com.vaadin.flow.component.html.Div;
import de.lenkungsportal.kit.DeletedEntries;
import de.lenkungsportal.measure.chain.BoardWords;
import de.lenkungsportal.measure.chain.ChainService;
import de.lenkungsportal.platform.NotFoundException;
import java.util.Set;

/** The chains that are on record, and for a coordinator those that were deleted. */
class KeptChains extends Div {

    private static final int CHAINS = 20;

    private final BoardWords words;
    private final ChainService chains;
    private final boolean isCoordinator;

    KeptChains(BoardWords words, ChainService chains, boolean isCoordinator) {
        this.words = words;
        this.chains = chains;
        this.isCoordinator = isCoordinator;
    }

    void show(BoardAddress address) {
        removeAll();
        add(new ChainList(
                words,
                address,
                chains.page(address.ags() == null ? Set.of() : Set.of(address.ags()), address.page(), CHAINS)));
        if (isCoordinator) {
            add(new DeletedEntries(
                    words.messages(),
                    chains.deleted().stream()
                            .map(each -> new DeletedEntries.Entry(
                                    each.title(), each.at(), "", () -> restore(each.id(), address)))
                            .toList()));
        }
    }

    private void restore(String chain, BoardAddress address) {
        try {
            chains.restore(chain);
        } catch (NotFoundException notDeleted) {
            // Someone else was faster; the list tells it.
        }
        show(address);
    }
}
