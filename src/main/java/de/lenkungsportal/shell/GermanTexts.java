package de.lenkungsportal.shell;

import com.vaadin.flow.i18n.I18NProvider;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets Vaadin's own {@code getTranslation} read the portal's messages. */
@Component
class GermanTexts implements I18NProvider {

    private final Messages messages;

    GermanTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Messages.LOCALE);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.text(key, params);
    }
}
