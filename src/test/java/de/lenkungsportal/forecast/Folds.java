package de.lenkungsportal.forecast;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/** Every group in one of some folds, by lot, so that all series of a group are on one side. */
record Folds(Map<String, Integer> byGroup) {

    static Folds draw(List<String> groups, int count, int seed) {
        List<String> shuffled = groups.stream().distinct().sorted().collect(Collectors.toList());
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, Integer> folds = new HashMap<>();
        shuffled.forEach(group -> folds.put(group, folds.size() % count));
        return new Folds(folds);
    }

    boolean contains(int fold, String group) {
        return Objects.requireNonNull(byGroup.get(group)) == fold;
    }
}
