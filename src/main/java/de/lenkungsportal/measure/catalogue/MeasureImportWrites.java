package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.ingest.ImportLog.Written;
import de.lenkungsportal.ingest.ImportedKind;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureDecision;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.catalogue.MeasureRevisions.Revision;
import de.lenkungsportal.platform.AuditEvent;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.RecordParts;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.PortalUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes what a plan says, with the audit events of measures and runs that are entered or changed one by one. */
@Component
class MeasureImportWrites {

    private static final RecordParts<MeasureContent> CONTENT = new RecordParts<>(MeasureContent.class);
    private static final String DETAIL = "import";

    private final MeasureImportRepository repository;
    private final MeasureRevisionRepository revisions;
    private final ProviderLinks providers;
    private final AuditTrail audit;
    private final Clock clock;

    MeasureImportWrites(
            MeasureImportRepository repository,
            MeasureRevisionRepository revisions,
            ProviderLinks providers,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.revisions = revisions;
        this.providers = providers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return what was written, in this order, for the log of imports */
    List<Written> write(MeasureImportPlan plan, PortalUser user, String own, Write changed) {
        var written = new ArrayList<Written>();
        var events = new ArrayList<AuditEvent>();
        Map<String, String> linked = providers.of(Stream.concat(
                        plan.entries().stream().map(MeasureImportPlan.Entry::content),
                        plan.revisions().all().stream().map(Revision::content))
                .toList());
        enter(plan, user, own, linked, written, events);
        for (Revision revision : plan.revisions().all()) {
            revise(revision, own, linked, changed, written, events);
        }
        audit.record(events);
        return written;
    }

    private void enter(
            MeasureImportPlan plan,
            PortalUser user,
            String own,
            Map<String, String> linked,
            List<Written> written,
            List<AuditEvent> events) {
        LocalDate today = LocalDate.now(clock);
        var decision = new MeasureDecision(null, MeasureStatus.IDEA, today, user.role(), null, null, null, 1);
        List<MeasureImportRepository.Entry> entries = plan.entries().stream()
                .map(entry -> new MeasureImportRepository.Entry(
                        UUID.randomUUID().toString(),
                        entry.content(),
                        linked.get(entry.content().providerWords()),
                        decision,
                        entry.publication(),
                        withIds(entry.runs())))
                .toList();
        repository.insert(entries, own, user.username(), today);
        for (MeasureImportRepository.Entry entry : entries) {
            written.add(new Written(ImportedKind.MEASURE, entry.id(), 1, true));
            events.add(event("MEASURE_CREATED", entry.id(), own));
            if (entry.publication() == Publication.PUBLISHED) {
                events.add(event("MEASURE_PUBLISHED", entry.id(), own));
            }
            added(entry.id(), entry.runs(), own, written, events);
        }
    }

    private void revise(
            Revision revision,
            String own,
            Map<String, String> linked,
            Write changed,
            List<Written> written,
            List<AuditEvent> events) {
        LocalDate today = LocalDate.now(clock);
        StoredMeasure stored = revision.stored();
        if (revision.changesMeasure()) {
            int version = stored.version();
            revisions.change(stored.id(), version, linked(revision.content(), linked), changed);
            written.add(new Written(ImportedKind.MEASURE, stored.id(), version + 1, false));
            events.add(event("MEASURE_CHANGED", stored.id(), own));
        }
        revision.changedRuns().forEach((run, content) -> {
            revisions.change(run.id(), run.version(), content, today, changed);
            written.add(new Written(ImportedKind.MEASURE_RUN, run.id(), run.version() + 1, false));
            events.add(new AuditEvent("RUN_CHANGED", "MEASURE_RUN", run.id(), own, DETAIL));
        });
        Map<String, RunContent> runs = withIds(revision.newRuns());
        revisions.add(stored.id(), own, runs, today, changed.by());
        added(stored.id(), runs, own, written, events);
    }

    /** A provider that is named anew is linked where the directory has it once. */
    private static MeasureContent linked(MeasureContent content, Map<String, String> linked) {
        String provider = linked.get(content.providerWords());
        return content.provider() != null || provider == null
                ? content
                : CONTENT.write(content, Map.of("provider", provider));
    }

    private static void added(
            String measure, Map<String, RunContent> runs, String own, List<Written> written, List<AuditEvent> events) {
        for (String run : runs.keySet()) {
            written.add(new Written(ImportedKind.MEASURE_RUN, run, 1, true));
            events.add(new AuditEvent("RUN_ADDED", "MEASURE_RUN", run, own, measure));
        }
    }

    private static AuditEvent event(String action, String measure, String own) {
        return new AuditEvent(action, "MEASURE", measure, own, DETAIL);
    }

    private static Map<String, RunContent> withIds(List<RunContent> runs) {
        var named = new LinkedHashMap<String, RunContent>();
        runs.forEach(run -> named.put(UUID.randomUUID().toString(), run));
        return named;
    }
}
