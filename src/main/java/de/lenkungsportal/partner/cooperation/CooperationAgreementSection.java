package de.lenkungsportal.partner.cooperation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.partnership.Upkeep;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The agreements with one partner, their files and, for the own coordination, their upkeep. */
class CooperationAgreementSection extends Section {

    private final PartnerWords words;
    private final CooperationAgreementService service;
    private final Partnership partner;
    private final List<OrganisationRef> partners;
    private final Stand today;
    private final SerializableConsumer<String> done;
    private final List<EditForm> forms = new ArrayList<>();

    /**
     * @param partners of the municipality, who may be parties
     * @param done shows the page again and says what was done, by the key of the sentence
     */
    CooperationAgreementSection(
            PartnerWords words,
            CooperationAgreementService service,
            Partnership partner,
            Upkeep upkeep,
            List<OrganisationRef> partners,
            Stand today,
            SerializableConsumer<String> done) {
        this.words = words;
        this.service = service;
        this.partner = partner;
        this.partners = partners;
        this.today = today;
        this.done = done;
        add(new H2(words.text("agreements")));
        var agreements = new ArrayList<CooperationAgreement>();
        service.stream(CooperationAgreementFilter.with(partner), agreements::add);
        if (agreements.isEmpty()) {
            var none = new Paragraph(words.text("agreements.none"));
            none.addClassName("lp-muted");
            add(none);
        }
        var list = new UnorderedList();
        list.addClassName("lp-partner-list");
        EachRecord.into(list, words.messages(), agreements, agreement -> item(agreement, upkeep));
        add(list);
        if (upkeep == Upkeep.OWN) {
            add(add());
        }
    }

    /** The forms that may hold unsaved input. */
    List<EditForm> forms() {
        return List.copyOf(forms);
    }

    private ListItem item(CooperationAgreement agreement, Upkeep upkeep) {
        var content = agreement.content();
        var title = new Span(content.title());
        title.addClassName("lp-count");
        var state = new Span(words.text("agreementState." + agreement.state()));
        state.addClassName("lp-partner-state");
        var item = new ListItem(new Div(title, new Span(" "), state), new Span(parties(agreement)));
        item.add(label(Stream.of(
                        content.edition() == null ? "" : words.text("agreements.edition", content.edition()),
                        content.signedOn() == null
                                ? words.text("agreements.unsigned")
                                : words.text("agreements.signed", PartnerWords.stand(content.signedOn())),
                        words.term(content.validFrom(), content.validTo()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "))));
        content.daysToSignature().ifPresent(days -> {
            Span took = label(words.text("agreements.took", days));
            took.getElement().setAttribute("title", words.text("agreements.tookFormula"));
            item.add(took, label(words.text("agreements.tookFormula")));
        });
        if (content.note() != null) {
            item.add(new Span(content.note()));
        }
        item.add(words.sourceLink(agreement.source(), agreement.lastChange()));
        agreement.attachments().stream()
                .filter(file -> file.removedAt() == null)
                .forEach(file -> item.add(file(agreement, file, upkeep)));
        if (upkeep == Upkeep.OWN) {
            item.add(change(agreement), new CooperationAgreementUpload(words, service, agreement.id(), done));
        }
        return item;
    }

    private String parties(CooperationAgreement agreement) {
        return words.text(
                "agreements.parties",
                Stream.concat(
                                agreement.content().municipalityIsParty()
                                        ? Stream.of(agreement.municipality())
                                        : Stream.empty(),
                                agreement.parties().stream().map(this::party))
                        .collect(Collectors.joining(", ")));
    }

    /** The name on the paper, and the present one where it differs. */
    private String party(CooperationAgreementParty party) {
        return party.isRenamed()
                ? words.text(
                        "agreements.renamed", party.name(), party.organisation().name())
                : party.name();
    }

    private Component file(CooperationAgreement agreement, Attachment file, Upkeep upkeep) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] content = service.attachment(agreement.id(), file.id()).content();
            return new DownloadResponse(
                    new ByteArrayInputStream(content), file.fileName(), "application/pdf", content.length);
        });
        var line = new Div(new Anchor(
                handler, words.text("agreements.attachment", file.fileName(), Math.ceilDiv(file.size(), 1024))));
        if (upkeep == Upkeep.OWN) {
            var remove = new Button(words.text("agreements.remove"), event -> {
                service.detach(agreement.id(), file.id());
                done.accept("agreements.removed");
            });
            remove.setAriaLabel(words.text("agreements.removeThis", file.fileName()));
            line.add(remove);
        }
        line.addClassName("lp-partner-actions");
        return line;
    }

    private EditForm change(CooperationAgreement agreement) {
        EditForm form = EditForm.change(
                words.messages(),
                words.text("agreements.change"),
                () -> agreement,
                () -> new CooperationAgreementFields(words, partners),
                base -> service.get(base.id()),
                base -> FormVersion.ofRecords(
                        service.history(base.id()),
                        CooperationAgreement::version,
                        each -> each.lastChange().stamp(),
                        CooperationAgreementFields::read),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change(base), null);
                    done.accept("agreements.saved");
                });
        form.nameStart(words.text("agreements.changeThis", agreement.content().title()));
        forms.add(form);
        return form;
    }

    private EditForm add() {
        var fields = new CooperationAgreementFields(words, partners);
        var form = new EditForm(
                words.messages(),
                words.text("agreements.add"),
                words.messages().text("kit.form.save"),
                fields,
                new EditForm.Work() {
                    @Override
                    public void save() {
                        service.create(partner.ags(), fields.typed(), null);
                        done.accept("agreements.saved");
                    }

                    @Override
                    public void reset() {
                        fields.start(partner.organisation(), today);
                    }
                });
        forms.add(form);
        return form;
    }

    private static Span label(String text) {
        var label = new Span(text);
        label.addClassName("lp-label");
        return label;
    }
}
