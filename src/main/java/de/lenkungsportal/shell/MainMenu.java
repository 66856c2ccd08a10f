package de.lenkungsportal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** The menu, made of {@code @Menu} on the views that the user may open, so that the shell imports no feature. */
class MainMenu extends Div {

    /** Views with an order from here on stand under the heading "Grundlagen". */
    private static final double BASICS = 100;

    /** Views with an order from here on stand under the heading "Verwaltung". */
    private static final double ADMINISTRATION = 200;

    private final Messages messages;

    MainMenu(Messages messages) {
        this.messages = messages;
        addClassName("lp-menu");
        SideNav main = group(0, BASICS);
        main.getElement().setAttribute("aria-label", messages.text("shell.mainMenu"));
        SideNav basics = group(BASICS, ADMINISTRATION);
        basics.setLabel(messages.text("shell.basics"));
        SideNav administration = group(ADMINISTRATION, Double.MAX_VALUE);
        administration.setLabel(messages.text("shell.administration"));
        add(main, basics, administration);
    }

    private SideNav group(double from, double to) {
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> from <= entry.order() && entry.order() < to)
                .toList();
        var nav = new SideNav();
        entries.forEach(entry -> nav.addItem(item(entry)));
        nav.setVisible(!entries.isEmpty());
        return nav;
    }

    /** The word is an element of its own: where the menu shows icons only, it appears beside the icon. */
    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem("", entry.path(), icon(entry.icon()));
        var word = new Span(messages.text(entry.title()));
        word.addClassName("lp-menu-word");
        item.getElement().appendChild(word.getElement());
        item.setMatchNested(true);
        return item;
    }

    static SvgIcon icon(String name) {
        return new SvgIcon("theme/icons/" + name + ".svg");
    }
}
