package de.lenkungsportal.profile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.comparison.CityContribution;
import de.lenkungsportal.kit.DeletedEntries;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.profile.ProfileFact;
import de.lenkungsportal.profile.ProfileFactService;
import java.util.List;

/** For those who keep the Steckbriefe of an area: a form for a new fact, and what was deleted. */
class ProfileUpkeep extends Div {

    private final ProfileWords words;
    private final ProfileFactService service;
    private final CityContribution.Page page;

    /** @param institutions of the area */
    ProfileUpkeep(
            ProfileWords words,
            ProfileFactService service,
            Municipality area,
            List<Institution> institutions,
            CityContribution.Page page) {
        this.words = words;
        this.service = service;
        this.page = page;
        addClassName("lp-profile-upkeep");
        if (institutions.isEmpty()) {
            var none = new Paragraph(words.text("add.noInstitution", area.name()));
            none.addClassName("lp-muted");
            add(none);
        } else {
            EditForm form = form(institutions);
            page.guard(form);
            add(form);
        }
        add(deleted(area));
    }

    private EditForm form(List<Institution> institutions) {
        ProfileFactFields fields = ProfileFactFields.ofNew(words, institutions);
        return new EditForm(words.messages(), words.text("add"), words.text("add.save"), fields, new EditForm.Work() {
            @Override
            public void save() {
                ProfileFact added = service.add(fields.institution(), fields.typed(), null);
                page.done(words.text("added", added.place().name()));
            }

            @Override
            public void reset() {
                fields.clear();
                if (institutions.size() == 1) {
                    fields.choose(institutions.getFirst());
                }
            }
        });
    }

    private DeletedEntries deleted(Municipality area) {
        return new DeletedEntries(
                words.messages(),
                service.deleted(area.ags()).stream()
                        .map(each -> new DeletedEntries.Entry(
                                words.text("deleted.what", words.facet(each.facet()), each.text()),
                                each.at(),
                                each.reason(),
                                () -> page.restore(() -> service.restore(each.id()))))
                        .toList());
    }
}
