package de.lenkungsportal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import de.lenkungsportal.platform.ErrorReference;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The menu in groups, made of {@code @Menu} on the views that the user may open, so that the shell imports no feature. */
class MainMenu extends Div {

    /** The groups by the order of their first view; each goes up to the next. */
    private enum Group {
        OVERVIEW(0),
        COMPARISON(20),
        FORECAST(30),
        NETWORK(40),
        MEASURES(60),
        BASICS(100),
        ADMINISTRATION(200);

        private final double first;

        Group(double first) {
            this.first = first;
        }

        private static Group of(double order) {
            return List.of(values()).reversed().stream()
                    .filter(group -> group.first <= order)
                    .findFirst()
                    .orElse(OVERVIEW);
        }
    }

    private final Messages messages;
    private final Map<String, Integer> waiting = new TreeMap<>();
    private @Nullable SideNav overview;
    private @Nullable SideNavItem own;

    /** @param user who begins with what they chose last */
    MainMenu(Messages messages, PortalUser user, List<MenuCount> counts) {
        this.messages = messages;
        addClassName("lp-menu");
        counts.forEach(count -> waiting.put(count.route(), waiting(count, user)));
        for (Group group : Group.values()) {
            add(group(group));
        }
        begin(user.homes());
    }

    /** The frame stands, whatever cannot be counted. */
    private static int waiting(MenuCount count, PortalUser user) {
        try {
            return count.waiting(user);
        } catch (RuntimeException failed) {
            ErrorReference.log(failed);
            return 0;
        }
    }

    private SideNav group(Group group) {
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> Group.of(entry.order()) == group)
                .toList();
        var nav = new SideNav();
        nav.setLabel(messages.text("shell.group." + group));
        entries.forEach(entry -> nav.addItem(item(messages.text(entry.title()), entry.path(), entry.icon())));
        if (group == Group.OVERVIEW) {
            overview = nav;
        }
        nav.setVisible(!entries.isEmpty());
        return nav;
    }

    /** Leads to the own municipality, where the portal begins with one. */
    void begin(Set<String> homes) {
        if (own != null) {
            own.getElement().removeFromParent();
            own = null;
        }
        if (overview != null && homes.size() == 1) {
            own = item(
                    messages.text("shell.ownCity"), "stadt/" + homes.iterator().next(), "city");
            overview.addItem(own);
        }
    }

    /** The word is an element of its own: where the menu shows icons only, it appears beside the icon. */
    private SideNavItem item(String title, String path, String icon) {
        var item = new SideNavItem("", path, icon(icon));
        var word = new Span(title);
        word.addClassName("lp-menu-word");
        item.getElement().appendChild(word.getElement());
        int open = waiting.getOrDefault(path.startsWith("/") ? path.substring(1) : path, 0);
        if (open > 0) {
            var count = new Span(String.valueOf(open));
            count.addClassName("lp-menu-count");
            count.getElement().setAttribute("aria-label", messages.text("shell.waiting", open));
            count.getElement().setAttribute("role", "img");
            count.getElement().setAttribute("slot", "suffix");
            item.getElement().appendChild(count.getElement());
        }
        item.setMatchNested(true);
        return item;
    }

    static SvgIcon icon(String name) {
        return new SvgIcon("theme/icons/" + name + ".svg");
    }
}
