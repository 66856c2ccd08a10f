package de.lenkungsportal.measure.planning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.planning.MeasureRequest.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is in the lead of a measure, who else offers it, and what they ask each other. */
class MeasureSharing extends Section {

    private final MeasureWords words;
    private final Measure measure;
    private final @Nullable String own;
    private final SharingForms forms;
    private final List<EditForm> shown = new ArrayList<>();

    /** @param own municipality of the coordinator who reads it, null for all others */
    MeasureSharing(
            MeasureWords words,
            Measure measure,
            @Nullable String own,
            List<MeasurePartner> partners,
            List<MeasureRequest> requests,
            SharingForms forms) {
        this.words = words;
        this.measure = measure;
        this.own = own;
        this.forms = forms;
        add(new H2(words.text("sharing")));
        add(new Paragraph(words.text("sharing.lead", words.lead(measure.lead(), measure.names()))));
        partners(partners);
        requests(requests);
        ask(partners, requests);
    }

    List<EditForm> forms() {
        return shown;
    }

    private void partners(List<MeasurePartner> partners) {
        if (partners.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (MeasurePartner partner : partners) {
            var item = new ListItem(new H3(words.text("sharing.partner", partner.municipality())));
            if (partner.note() != null) {
                item.add(userText(partner.note()));
            }
            if (partner.ags().equals(own)) {
                item.add(form(forms.note(partner)));
            }
            if (partner.ags().equals(own) || measure.isLedBy(own)) {
                EditForm end = form(forms.end(partner));
                end.nameStart(words.text("sharing.endOf", partner.municipality()));
                item.add(end);
            }
            list.add(item);
        }
        list.addClassName("lp-cat-sharing");
        add(list);
    }

    private void requests(List<MeasureRequest> requests) {
        if (requests.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("lp-cat-sharing");
        requests.forEach(request -> list.add(item(request)));
        add(new H3(words.text("sharing.requests")), list);
    }

    private ListItem item(MeasureRequest request) {
        var item = new ListItem(new Paragraph(
                words.text("sharing." + request.kind(), request.municipality(), words.day(request.askedOn()))));
        if (request.message() != null) {
            item.add(userText(request.message()));
        }
        if (request.state() == State.OPEN) {
            item.add(answers(request));
        } else if (request.kind() != MeasureRequest.Kind.END) {
            item.add(new Paragraph(words.text(
                    "sharing.answered",
                    words.text("sharing.state." + request.state()),
                    words.day(request.answeredOn()))));
            if (request.answer() != null) {
                item.add(userText(request.answer()));
            }
        }
        return item;
    }

    private Div answers(MeasureRequest request) {
        var answers = new Div();
        answers.addClassName("lp-edit-actions");
        if (request.isAnsweredBy(own, measure)) {
            Button accept = forms.accept(request);
            accept.setAriaLabel(words.text("sharing.acceptOf", request.municipality()));
            EditForm refuse = form(forms.refuse(request));
            refuse.nameStart(words.text("sharing.refuseOf", request.municipality()));
            answers.add(accept, refuse);
        } else if (request.isMadeBy(own, measure)) {
            answers.add(forms.withdraw(request));
        } else {
            answers.add(new Paragraph(words.text("sharing.open")));
        }
        return answers;
    }

    private void ask(List<MeasurePartner> partners, List<MeasureRequest> requests) {
        boolean over = measure.status() == MeasureStatus.ENDED || measure.status() == MeasureStatus.CANCELLED;
        boolean asked = requests.stream()
                .anyMatch(request -> request.state() == State.OPEN
                        && request.kind() != MeasureRequest.Kind.END
                        && request.isMadeBy(own, measure));
        if (own == null || over || asked) {
            return;
        }
        if (!measure.isOfferedBy(own)) {
            add(form(forms.join()));
        } else if (measure.isLedBy(own) && !partners.isEmpty()) {
            add(form(forms.handOver(partners)));
        }
    }

    private EditForm form(EditForm form) {
        shown.add(form);
        return form;
    }

    private static Paragraph userText(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("lp-user-text");
        return paragraph;
    }
}
