package de.lenkungsportal.partner.rule;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that find gaps among the partners: for everyone to read, for an administrator to change. */
@Route(RulesView.ROUTE)
@Menu(title = "partnerview.rules.menu", order = 120, icon = "rules")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/partner.css")
class RulesView extends RecordPage {

    static final String ROUTE = "regelkarten";

    private static final List<String> COLUMNS =
            List.of("rule", "criterion", "ring", "kinds", "severity", "active", "source");

    private final RuleService service;
    private final CurrentUser currentUser;
    private final PartnerWords words;

    RulesView(RuleService service, CurrentUser currentUser, Messages messages) {
        super(messages);
        this.service = service;
        this.currentUser = currentUser;
        this.words = new PartnerWords(messages);
        content.addClassNames("lp-rules", "lp-partner-page");
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<PartnerRule> rules = service.rules();
        long active = rules.stream().filter(PartnerRule::isActive).count();
        setHeading(words.text("rules.title"), words.text("rules.sentence", active, rules.size() - active));
        forgetForms();
        var table = new DataTable(words.text("rules.title"), words.texts("rules.", COLUMNS));
        table.each(words.messages(), rules, rule -> row(table, rule));
        content.removeAll();
        content.add(table.framed());
        if (currentUser.get().role() == Role.ADMIN) {
            rules.forEach(rule -> content.add(form(rule)));
        }
    }

    private void row(DataTable table, PartnerRule rule) {
        var cells = cells(rule);
        var row = table.row(
                new Span(cells.getFirst()),
                new Span(cells.get(1)),
                new Span(cells.get(2)),
                new Span(cells.get(3)),
                new Span(cells.get(4)),
                new Span(cells.get(5)),
                rule.source() == null ? new Span(words.text("rules.own")) : words.sourceLink(rule.source()));
        if (!rule.isActive()) {
            row.addClassName("lp-rule-off");
        }
    }

    private List<String> cells(PartnerRule rule) {
        return List.of(
                RuleForm.name(words, rule),
                words.text("criterion." + rule.criterion()),
                rule.ring() == null ? words.text("rules.all") : String.valueOf(rule.ring()),
                rule.kinds().stream().map(words::label).collect(Collectors.joining(", ")),
                PartnerWords.sentenceCase(words.label(rule.severity())),
                words.text(rule.isActive() ? "rules.yes" : "rules.no"));
    }

    private Section form(PartnerRule rule) {
        var form = RuleForm.of(words, service, rule, () -> {
            show();
            say(words.text("rules.saved", RuleForm.name(words, rule)));
        });
        return guard(form);
    }

    private Sheet sheet() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (PartnerRule rule : service.rules()) {
            var row = new ArrayList<@Nullable Object>(cells(rule));
            row.add(rule.source() == null ? words.text("rules.own") : words.source(rule.source()));
            rows.add(row);
        }
        return new Sheet("regelkarten", List.of(words.text("rules.title")), words.texts("rules.", COLUMNS), rows);
    }
}
