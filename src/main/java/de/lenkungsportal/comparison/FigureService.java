package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.Readers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads sourced figures, with small counts hidden on every path. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FigureService {

    private final FigureRepository repository;
    private final Suppression suppression;

    FigureService(FigureRepository repository, Suppression suppression) {
        this.repository = repository;
        this.suppression = suppression;
    }

    /** Everything that these municipalities state, of one round or of every round, in a fixed order. */
    public List<Figure> figures(Collection<String> ags, @Nullable String round) {
        return suppression.apply(repository.figures(ags, round));
    }

    /** One page, with a constant number of queries. */
    public Page<FigureRecord> page(FigureFilter filter, int page, int size, FigureSort.Order order) {
        Page<FigureRecord> stored = repository.page(filter, page, size, order);
        return new Page<>(suppression.applyToExcerpt(stored.items()), page, size, stored.total());
    }

    /** Hands over all matching figures, one query, never more than one municipality in memory. */
    public void stream(FigureFilter filter, Consumer<FigureRecord> consumer) {
        var municipality = new ArrayList<FigureRecord>();
        repository.stream(filter, next -> {
            if (!municipality.isEmpty()
                    && !municipality
                            .getLast()
                            .figure()
                            .ags()
                            .equals(next.figure().ags())) {
                release(municipality, consumer);
            }
            municipality.add(next);
        });
        release(municipality, consumer);
    }

    /** The filter never cuts a group of figures that add up, so what is buffered is enough to hide what must be. */
    private void release(List<FigureRecord> municipality, Consumer<FigureRecord> consumer) {
        List<Figure> shown = suppression.apply(
                municipality.stream().map(FigureRecord::figure).toList());
        for (int i = 0; i < shown.size(); i++) {
            consumer.accept(new FigureRecord(shown.get(i), municipality.get(i).municipality()));
        }
        municipality.clear();
    }

    /** @throws NotFoundException when there is no such figure */
    public FigureRecord get(String id) {
        FigureRecord stored = repository.find(id).orElseThrow(() -> new NotFoundException("figure", id));
        return suppression.applyToExcerpt(List.of(stored)).getFirst();
    }
}
