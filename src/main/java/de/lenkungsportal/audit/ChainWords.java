package de.lenkungsportal.audit;

import de.lenkungsportal.audit.ChainResult.Broken;
import de.lenkungsportal.audit.ChainResult.Whole;
import de.lenkungsportal.platform.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Says in German what verifying the chain found; the same words on the console, in the log and in the view. */
@Component
class ChainWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm:ss").withZone(ZoneId.of("Europe/Berlin"));

    private final Messages messages;

    ChainWords(Messages messages) {
        this.messages = messages;
    }

    String sentence(ChainResult result) {
        return switch (result) {
            case Whole whole -> messages.text("audit.chain.whole", whole.links());
            case Broken broken ->
                messages.text(
                        "audit.chain." + broken.reason().name(),
                        Long.toString(broken.entry()),
                        broken.at() == null ? messages.text("audit.chain.noTime") : time(broken.at()));
        };
    }

    /** What a check found that was made at this time, for those who read it later. */
    String checked(ChainResult result, Instant at) {
        return switch (result) {
            case Whole whole -> messages.text("audit.chain.checkedWhole", time(at), whole.links());
            case Broken broken -> messages.text("audit.chain.checkedBroken", time(at), sentence(broken));
        };
    }

    /** The line by which a later check can tell that nothing was taken away. */
    String anchor(Whole whole) {
        return messages.text("audit.chain.anchor", whole.links(), whole.head().toString());
    }

    String oneRole() {
        return messages.text("audit.chain.oneRole");
    }

    String time(Instant instant) {
        return TIME.format(instant);
    }
}
