package de.lenkungsportal.indicator;

import static java.util.stream.Collectors.toMap;

import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.indicator.ProfileDimensionContent.Category;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The German words of the dimensions of profiles and of their categories. They are kept for a few seconds; a change on another node
 * is seen after that time.
 */
@Component
public class ProfileDimensionNames {

    private static final Duration KEPT = Duration.ofSeconds(5);

    /** A dimension was added or changed on this node. */
    record Changed() {}

    private record Words(Map<ProfileDimension, ProfileDimensionEntry> dimensions, long readAt) {}

    private final ProfileDimensionRepository repository;
    private volatile @Nullable Words words;

    ProfileDimensionNames(ProfileDimensionRepository repository) {
        this.repository = repository;
    }

    /** Every dimension in its order, also the retired ones. */
    public List<ProfileDimensionEntry> all() {
        return List.copyOf(words().values());
    }

    /** The dimensions that are in use, in their order. */
    public List<ProfileDimension> inUse() {
        return words().values().stream()
                .filter(each -> !each.content().retired())
                .map(ProfileDimensionEntry::dimension)
                .toList();
    }

    /** What the catalogue says of a dimension; empty where it does not know it. */
    public Optional<ProfileDimensionEntry> find(ProfileDimension dimension) {
        return Optional.ofNullable(words().get(dimension));
    }

    /** The name, or the code where the catalogue does not know it. */
    public String name(ProfileDimension dimension) {
        return find(dimension).map(each -> each.content().name()).orElse(dimension.code());
    }

    /** The name of a category, or its code where the catalogue does not know it. */
    public String category(ProfileDimension dimension, String code) {
        return find(dimension).stream()
                .flatMap(each -> each.content().categories().stream())
                .filter(each -> each.code().equals(code))
                .map(Category::name)
                .findFirst()
                .orElse(code);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Changed change) {
        words = null;
    }

    private Map<ProfileDimension, ProfileDimensionEntry> words() {
        Words known = words;
        if (known == null || System.nanoTime() - known.readAt() > KEPT.toNanos()) {
            known = new Words(
                    repository.all().stream()
                            .collect(toMap(
                                    ProfileDimensionEntry::dimension,
                                    Function.identity(),
                                    (one, other) -> one,
                                    LinkedHashMap::new)),
                    System.nanoTime());
            words = known;
        }
        return known.dimensions();
    }
}
