package de.lenkungsportal;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.WebApplicationContext;

/** Opens views as somebody and reads them as people do: by caption and by what is shown. */
public final class Visits implements AutoCloseable {

    private final SignIn signIn;
    private final SecuredBrowserlessApplicationContext<Authentication> browsers;

    /** Scans the class path for views; one for all visits of a test. */
    public Visits(WebApplicationContext portal, SignIn signIn) {
        this.signIn = signIn;
        this.browsers = SpringBrowserlessApplicationContext.createSecured(portal, "de.lenkungsportal");
    }

    public interface Visit {
        void on(BrowserlessUIContext window) throws Exception;
    }

    public void visit(Who who, String route, String query, Visit visit) {
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

    public static String title(BrowserlessUIContext window) {
        return window.find(H1.class).single().getText();
    }

    public static List<String> captions(BrowserlessUIContext window) {
        return window.find(Button.class).all().stream()
                .filter(Visits::isShown)
                .map(Button::getText)
                .toList();
    }

    public static Button button(BrowserlessUIContext window, String caption) {
        return shown(window, Button.class, button -> caption.equals(button.getText()));
    }

    public static TextField field(BrowserlessUIContext window, String label) {
        return labelled(window, TextField.class, label);
    }

    public static TextArea area(BrowserlessUIContext window, String label) {
        return labelled(window, TextArea.class, label);
    }

    @SuppressWarnings("unchecked")
    public static <T> Select<T> choice(BrowserlessUIContext window, String label) {
        return (Select<T>) labelled(window, Select.class, label);
    }

    private static <C extends Component & HasLabel> C labelled(
            BrowserlessUIContext window, Class<C> type, String label) {
        return shown(window, type, field -> label.equals(field.getLabel()));
    }

    public static <C extends Component> C shown(BrowserlessUIContext window, Class<C> type, Predicate<C> is) {
        return window.find(type).all().stream()
                .filter(Visits::isShown)
                .filter(is)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing like it is shown"));
    }

    private static boolean isShown(Component component) {
        return component.isVisible()
                && component.getParent().map(Visits::isShown).orElse(true);
    }

    public static String text(BrowserlessUIContext window) {
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
