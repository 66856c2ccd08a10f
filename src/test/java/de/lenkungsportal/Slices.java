package de.lenkungsportal;

import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/**
 * The slices of the features: {@code de.lenkungsportal.measure} is the kernel of a feature, {@code de.lenkungsportal.measure.chain}
 * one of its slices with view, service, repository and controller. A slice knows its kernel, the kernel knows no slice.
 */
final class Slices {

    private static final String ROOT = "de.lenkungsportal.";

    /**
     * Slices whose pages are made of others know the services of those. Whatever stands here stands above what it knows, so that
     * there is no circle.
     */
    private static final Map<String, Set<String>> ABOVE = Map.ofEntries(
            // A measure leads to the catalogue, and shows who is interested in it.
            entry("measure.planning", Set.of("catalogue", "offer")),
            // The start of providers and coordinators names gaps beside offers.
            entry("measure.offer", Set.of("gap")),
            // The board shows the catalogue by steps, the gaps in it, and the chain in hand.
            entry("measure.board", Set.of("catalogue", "gap", "chain")),
            // The need shows its gaps, which lead to the board.
            entry("measure.demand", Set.of("gap", "board")),
            // What is proposed is carried out in the directory, and stands on the page of the organisation.
            entry("partner.proposal", Set.of("organisation")),
            // Whoever enters a partner, or reads a list of them in, finds or enters the organisation on the way.
            entry("partner.partnership", Set.of("organisation")),
            // These are of a partnership, and parts of its page.
            entry("partner.contact", Set.of("partnership")),
            entry("partner.cooperation", Set.of("partnership")),
            entry("partner.rule", Set.of("partnership")),
            entry("partner.rings", Set.of("partnership", "cooperation", "rule")),
            // A meeting and the screen on which it is run show what was agreed in it; a body shows both.
            entry("roundtable.meeting", Set.of("agreement", "calendar")),
            entry("roundtable.run", Set.of("agreement", "meeting")),
            entry("roundtable.body", Set.of("agreement", "meeting")),
            // Alerts follow from new runs, from what was published before and from the staff that is needed.
            entry("intake.alert", Set.of("run", "published", "outlook")),
            // What a municipality handed in is reviewed beside what it was asked and when.
            entry("survey.review", Set.of("round", "answer")),
            // The forecast of a city puts everything about it on one page.
            entry("intake.city", Set.of("series", "simulation", "run", "alert", "published", "outlook")));

    /** Features that are cut into slices. */
    private static final Set<String> CUT = Set.of("intake", "measure", "partner", "roundtable", "survey");

    private Slices() {}

    private record Place(String feature, String slice) {

        static Place of(JavaClass type) {
            String name = type.getPackageName();
            if (!name.startsWith(ROOT)) {
                return new Place("", "");
            }
            String[] rooms = name.substring(ROOT.length()).split("\\.", 2);
            return new Place(rooms[0], rooms.length == 1 ? "" : rooms[1]);
        }

        private boolean mayKnow(Place other) {
            return !feature.equals(other.feature)
                    || !CUT.contains(feature)
                    || slice.equals(other.slice)
                    || other.slice.isEmpty()
                    || ABOVE.getOrDefault(feature + "." + slice, Set.of()).contains(other.slice);
        }
    }

    static DescribedPredicate<JavaClass> standInAKernel() {
        return DescribedPredicate.describe("stand in a kernel", type -> {
            Place place = Place.of(type);
            return !place.feature().isEmpty() && place.slice().isEmpty();
        });
    }

    static ArchCondition<JavaClass> knowWhatTheyMay() {
        return new ArchCondition<>("know their kernel, and other slices only where they stand above them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(each -> !Place.of(type).mayKnow(Place.of(each.getTargetClass())))
                        .forEach(each -> events.add(SimpleConditionEvent.violated(type, each.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> beKnownToTheirFeatureOnly() {
        return new ArchCondition<>("be known to their feature only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(each -> !Place.of(each.getOriginClass())
                                .feature()
                                .equals(Place.of(type).feature()))
                        .forEach(each -> events.add(SimpleConditionEvent.violated(type, each.getDescription())));
            }
        };
    }
}
