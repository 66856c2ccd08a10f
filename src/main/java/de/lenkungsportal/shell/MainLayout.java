package de.lenkungsportal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.store.LaterRecords;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Home;
import de.lenkungsportal.security.HomeService;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** The frame of every page: header, menu, content and foot. Below 720 px the menu is a drawer. */
@Layout
@AnonymousAllowed
@NpmPackage(value = "@fontsource-variable/source-sans-3", version = "5.2.9")
@CssImport("@fontsource-variable/source-sans-3/index.css")
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Messages messages;
    private final transient AuthenticationContext authentication;
    private final Div content = new Div();
    private final PageFoot foot;
    private final List<LaterSwitch> switches;
    private final transient HomeService homes;
    private final List<HomeChoice> homeChoices;

    /** None for those who are not signed in. */
    private @Nullable MainMenu menu;

    /** On paper the Stichtag stands above the title, because the header is for the screen. */
    private final Div paperHead = new Div();

    MainLayout(
            Messages messages,
            CurrentUser currentUser,
            AuthenticationContext authentication,
            HomeService homes,
            Clock clock,
            LaterRecords later,
            List<MenuCount> counts,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        this.messages = messages;
        this.authentication = authentication;
        this.homes = homes;
        String stichtag = messages.text("shell.stichtag", GermanFormat.day(LocalDate.now(clock)));
        Optional<PortalUser> user = currentUser.find();
        foot = new PageFoot(messages);
        paperHead.setText(messages.text("shell.name") + ", " + stichtag);
        paperHead.addClassName("lp-paper-head");
        content.addClassName("lp-frame-content");
        // One beside each Stichtag: in the header, and in the drawer of narrow screens.
        switches = user.isPresent() && later.exist()
                ? List.of(new LaterSwitch(messages), new LaterSwitch(messages))
                : List.of();
        homeChoices = user.filter(each -> !each.homes().isEmpty())
                .map(this::homeChoices)
                .orElse(List.of());

        var header = new Header(brand(), scope(stichtag, 0), me(user));
        addToNavbar(
                skipLink(),
                header,
                new Voice(messages, user.map(PortalUser::username).orElse(null), idle));
        if (user.isPresent()) {
            addToNavbar(toggle());
            menu = new MainMenu(messages, user.get().homes().isEmpty() ? user.get() : homes.current(), counts);
            var aside = new Div(menu, me(user), scope(stichtag, 1));
            aside.addClassName("lp-aside");
            addToDrawer(aside);
        } else {
            addClassName("lp-anonymous");
        }
        setPrimarySection(Section.NAVBAR);
        setI18n(new AppLayoutI18n().setDrawer(messages.text("shell.mainMenu")));
        setContent(content);
    }

    /** The browser alone moves the focus; a jump by address would go through the router. */
    private Anchor skipLink() {
        var skip = new Anchor("#" + Page.MAIN_ID, messages.text("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("lp-skip");
        skip.getElement().executeJs("""
                        this.addEventListener('click', (event) => {
                          event.preventDefault();
                          const main = document.querySelector('main');
                          main.tabIndex = -1;
                          main.focus();
                        })""");
        return skip;
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.getElement()
                .appendChild(MainMenu.icon("menu").getElement(), new Span(messages.text("shell.menu")).getElement());
        toggle.setAriaLabel(messages.text("shell.menu"));
        return toggle;
    }

    private Anchor brand() {
        var brand = new Anchor("", new Image("theme/logo.svg", ""), new Span(messages.text("shell.name")));
        brand.addClassName("lp-brand");
        return brand;
    }

    private List<HomeChoice> homeChoices(PortalUser user) {
        List<Home> known = homes.all();
        if (user.role() != Role.STEERING) {
            return known.stream()
                    .limit(1)
                    .flatMap(own -> Stream.of(new HomeChoice(messages, own), new HomeChoice(messages, own)))
                    .toList();
        }
        Set<String> now = homes.current().homes();
        List<HomeChoice> choices = Stream.generate(() -> new HomeChoice(messages, known, this::beginWith))
                .limit(2)
                .toList();
        choices.forEach(each -> each.show(now));
        return choices;
    }

    /** Draws the view that is open anew, once it lets go of what was typed. */
    private void beginWith(Set<String> chosen) {
        homes.choose(chosen);
        homeChoices.forEach(each -> each.show(chosen));
        if (menu != null) {
            menu.begin(chosen);
        }
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private Div scope(String stichtag, int place) {
        var scope = new Div();
        if (place < homeChoices.size()) {
            scope.add(homeChoices.get(place));
        }
        scope.add(new Span(stichtag));
        if (place < switches.size()) {
            scope.add(switches.get(place));
        }
        scope.addClassName("lp-scope");
        return scope;
    }

    private Div me(Optional<PortalUser> user) {
        var me = new Div();
        me.addClassName("lp-me");
        user.ifPresentOrElse(
                signedIn -> {
                    var signOut = new Button(messages.text("shell.signOut"), click -> authentication.logout());
                    signOut.addClassName("lp-quiet");
                    signOut.getElement().executeJs("this.addEventListener('click', window.lpFrame.forgetDrafts)");
                    var account = new Anchor("mein-konto", signedIn.displayName());
                    account.setAriaLabel(messages.text("shell.account", signedIn.displayName()));
                    me.add(MainMenu.icon("user"), account, signOut);
                },
                () -> me.add(new Anchor("anmelden", messages.text("shell.signIn"))));
        return me;
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.removeAll();
        content.add(paperHead);
        content.getElement().appendChild(view.getElement());
        content.add(foot);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        switches.forEach(each -> each.show(LaterChoice.now()));
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        if (view != null) {
            view.getElement().removeFromParent();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        foot.stampWhenPrinting();
    }
}
