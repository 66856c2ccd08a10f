package de.lenkungsportal.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Header, menu and content area. The menu comes from {@code @Menu} on the views, so that the shell imports no feature. */
@Layout
@AnonymousAllowed
@NpmPackage(value = "@fontsource-variable/source-sans-3", version = "5.2.9")
@CssImport("@fontsource-variable/source-sans-3/index.css")
class MainLayout extends AppLayout {

    /** Views with an order from here on stand under the heading "Grundlagen". */
    private static final double BASICS = 100;

    private final Messages messages;
    private final transient AuthenticationContext authentication;

    MainLayout(Messages messages, CurrentUser currentUser, AuthenticationContext authentication, Clock clock) {
        this.messages = messages;
        this.authentication = authentication;
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(messages.text("shell.menu"));
        addToNavbar(toggle, brand(), scope(clock), me(currentUser));
        addToDrawer(new Scroller(menu()));
        setPrimarySection(Section.NAVBAR);
    }

    private Anchor brand() {
        var logo = new Image("theme/logo.svg", "");
        var brand = new Anchor("", logo, new Span(messages.text("shell.name")));
        brand.addClassName("lp-brand");
        return brand;
    }

    private Div scope(Clock clock) {
        var scope = new Div(new Span(messages.text("shell.stichtag", GermanFormat.day(LocalDate.now(clock)))));
        scope.addClassName("lp-scope");
        return scope;
    }

    private Div me(CurrentUser currentUser) {
        var me = new Div();
        me.addClassName("lp-me");
        currentUser.find().ifPresent(user -> {
            var signOut = new Button(messages.text("shell.signOut"), click -> authentication.logout());
            signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            me.add(icon("user"), new Span(user.displayName()), signOut);
        });
        return me;
    }

    private Div menu() {
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        var menu = new Div(
                nav(
                        messages.text("shell.mainMenu"),
                        entries.stream().filter(e -> e.order() < BASICS).toList()),
                nav(
                        messages.text("shell.basics"),
                        entries.stream().filter(e -> e.order() >= BASICS).toList()));
        menu.addClassName("lp-menu");
        return menu;
    }

    private SideNav nav(String label, List<MenuEntry> entries) {
        var nav = new SideNav(label);
        for (MenuEntry entry : entries) {
            nav.addItem(new SideNavItem(messages.text(entry.title()), entry.path(), icon(entry.icon())));
        }
        nav.setVisible(!entries.isEmpty());
        return nav;
    }

    private static SvgIcon icon(String name) {
        return new SvgIcon("theme/icons/" + name + ".svg");
    }
}
