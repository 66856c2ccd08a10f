package de.lenkungsportal.plausibility.ui;

import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.shell.RecordFields;
import org.jspecify.annotations.Nullable;

/** What a finding says and what was decided last, for the comparison of what was shown with what is stored. */
class FindingFields extends RecordFields<Finding, Finding> {

    private final FindingTexts texts;
    private @Nullable Finding shown;

    FindingFields(FindingTexts texts) {
        super(texts.messages());
        this.texts = texts;
        add(
                track(
                        "finding",
                        texts.text("plausibility.conflict.finding"),
                        new Span(),
                        () -> shown == null ? "" : texts.sentence(shown)),
                track("decision", texts.text("plausibility.conflict.decision"), new Span(), () -> decision(shown)));
    }

    private String decision(@Nullable Finding finding) {
        return finding == null || finding.history().isEmpty()
                ? ""
                : texts.decision(finding.history().getLast());
    }

    @Override
    public void read(Finding stored) {
        shown = stored;
    }

    @Override
    public Finding change(Finding base) {
        return base;
    }
}
