package de.lenkungsportal.plausibility.ui;

import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingTexts;

/** What a finding says and what was decided last, for the comparison of what was shown with what is stored. */
class FindingFields extends FormFields {

    FindingFields(FindingTexts texts, Finding finding) {
        super(texts.messages());
        String decision = finding.history().isEmpty()
                ? ""
                : texts.decision(finding.history().getLast());
        add(
                track(
                        "finding",
                        texts.text("plausibility.conflict.finding"),
                        new Span(),
                        () -> texts.sentence(finding)),
                track("decision", texts.text("plausibility.conflict.decision"), new Span(), () -> decision));
    }
}
