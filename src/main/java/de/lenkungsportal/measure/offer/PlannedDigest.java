package de.lenkungsportal.measure.offer;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.report.Document;
import de.lenkungsportal.subscription.Digest;
import de.lenkungsportal.subscription.DigestContent;
import de.lenkungsportal.subscription.DigestTopic;
import de.lenkungsportal.subscription.NewsWindow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The digest of a Bildungsträger: what is new among the published planned measures, and its own statements. */
@Component
class PlannedDigest implements DigestContent {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Maximum entries of each kind; the portal shows the rest. */
    private static final int MOST = 15;

    private final PlannedMeasureService planned;
    private final Messages messages;
    private final PlannedText words;
    private final PortalAddress address;
    private final Clock clock;

    PlannedDigest(PlannedMeasureService planned, Messages messages, PortalAddress address, Clock clock) {
        this.planned = planned;
        this.messages = messages;
        this.words = new PlannedText(messages);
        this.address = address;
        this.clock = clock;
    }

    @Override
    public DigestTopic topic() {
        return DigestTopic.PLANNED_MEASURES;
    }

    @Override
    public Digest write(NewsWindow window) {
        PlannedNews news = planned.news(window.since(), window.until());
        LocalDate today = LocalDate.now(clock);
        var blocks = new ArrayList<Document.Block>();
        blocks.add(new Document.Paragraph(text("sentence", GermanFormat.day(today))));
        measures(blocks, "added", news.added());
        measures(blocks, "changed", news.changed());
        withdrawn(blocks, news.withdrawn());
        statements(blocks, news.statements());
        String view = address.of(topic().view());
        blocks.add(new Document.Links(List.of(new Document.Link(text("portal"), view))));
        String title = text("title", GermanFormat.week(today));
        return new Digest(
                new Document(
                        "geplante-massnahmen-" + today,
                        "Lenkungsportal",
                        title,
                        title,
                        messages.text("digest.footer", view),
                        blocks),
                !news.isEmpty());
    }

    private void measures(List<Document.Block> blocks, String key, List<PlannedMeasure> found) {
        heading(blocks, key, found.size());
        for (PlannedMeasure measure : found.stream().limit(MOST).toList()) {
            blocks.add(new Document.Heading(Document.Level.ITEM, measure.title()));
            blocks.add(new Document.Paragraph(words.of(measure)));
        }
        more(blocks, found.size());
    }

    private void withdrawn(List<Document.Block> blocks, List<String> titles) {
        heading(blocks, "withdrawn", titles.size());
        if (!titles.isEmpty()) {
            table(
                    blocks,
                    "withdrawn",
                    List.of(text("measure")),
                    titles.stream().map(List::of).toList());
        }
    }

    private void statements(List<Document.Block> blocks, List<PlannedNews.Statement> own) {
        heading(blocks, "statements", own.size());
        if (!own.isEmpty()) {
            table(
                    blocks,
                    "statements",
                    List.of(text("measure"), text("stated"), text("capacity"), text("status")),
                    own.stream().map(this::row).toList());
        }
    }

    private List<String> row(PlannedNews.Statement statement) {
        Interest interest = statement.interest();
        MeasureStatus status = statement.status();
        return List.of(
                interest.title(),
                GermanFormat.day(interest.statedAt().atZone(ZONE).toLocalDate()),
                capacity(interest.capacity()),
                status == null ? text("status.gone") : messages.label(status));
    }

    private String capacity(@Nullable Integer capacity) {
        return capacity == null ? text("unknown") : GermanFormat.number(BigDecimal.valueOf(capacity));
    }

    private void table(List<Document.Block> blocks, String key, List<String> header, List<List<String>> rows) {
        blocks.add(new Document.Table(
                text(key + ".caption"), header, rows.stream().limit(MOST).toList()));
        more(blocks, rows.size());
    }

    private void heading(List<Document.Block> blocks, String key, int total) {
        blocks.add(new Document.Heading(Document.Level.SECTION, text(key, total)));
        if (total == 0) {
            blocks.add(new Document.Paragraph(text(key + ".none")));
        }
    }

    private void more(List<Document.Block> blocks, int total) {
        if (total > MOST) {
            blocks.add(new Document.Paragraph(messages.text("digest.more", total - MOST)));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.text("planneddigest." + key, arguments);
    }
}
