package de.lenkungsportal.intake.ui;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.WebApplicationContext;

/** Opens views as somebody and reads them as people do: by caption and by what is shown. */
final class Visits implements AutoCloseable {

    private final SignIn signIn;
    private final SecuredBrowserlessApplicationContext<Authentication> browsers;

    /** Scans the class path for views; one for all visits of a test. */
    Visits(WebApplicationContext portal, SignIn signIn) {
        this.signIn = signIn;
        this.browsers = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
    }

    interface Visit {
        void on(BrowserlessUIContext window) throws Exception;
    }

    void visit(Who who, String route, String query, Visit visit) {
        try (var user = browsers.newUser(signIn.authentication(who));
                var window = user.newWindow()) {
            window.getUI().navigate(route, QueryParameters.fromString(query));
            visit.on(window);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        browsers.close();
    }

    static String title(BrowserlessUIContext window) {
        return window.find(H1.class).single().getText();
    }

    static List<String> captions(BrowserlessUIContext window) {
        return window.find(Button.class).all().stream()
                .filter(Visits::isShown)
                .map(Button::getText)
                .toList();
    }

    static Button button(BrowserlessUIContext window, String caption) {
        return shown(window, Button.class, button -> caption.equals(button.getText()));
    }

    static TextField field(BrowserlessUIContext window, String label) {
        return shown(window, TextField.class, field -> label.equals(field.getLabel()));
    }

    static <C extends Component> C shown(BrowserlessUIContext window, Class<C> type, Predicate<C> is) {
        return window.find(type).all().stream()
                .filter(Visits::isShown)
                .filter(is)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isShown(Component component) {
        return component.isVisible()
                && component.getParent().map(Visits::isShown).orElse(true);
    }

    static String text(BrowserlessUIContext window) {
        var text = new StringBuilder();
        collect(window.find(Main.class).single(), text);
        return text.toString().replaceAll("\\s+", " ");
    }

    private static void collect(Component component, StringBuilder text) {
        if (component instanceof Text words) {
            text.append(' ').append(words.getText());
        } else if (component.isVisible()) {
            text.append(' ').append(component.getElement().getText());
            component.getChildren().forEach(child -> collect(child, text));
        }
    }
}
