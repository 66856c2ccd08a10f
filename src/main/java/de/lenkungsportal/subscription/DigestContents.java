package de.lenkungsportal.subscription;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The contents that features have, one for each topic. */
@Component
class DigestContents {

    private final Map<DigestTopic, DigestContent> contents = new EnumMap<>(DigestTopic.class);

    DigestContents(List<DigestContent> all) {
        all.forEach(each -> contents.merge(each.topic(), each, (one, other) -> {
            throw new IllegalStateException("two contents of " + each.topic());
        }));
    }

    Collection<DigestContent> all() {
        return contents.values();
    }

    DigestContent of(DigestTopic topic) {
        DigestContent content = contents.get(topic);
        if (content == null) {
            throw new IllegalStateException("no content of " + topic);
        }
        return content;
    }
}
