package de.lenkungsportal.shell;

import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PageHead;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * German texts for Vaadin's components, which speak English by themselves. They stand in the page as data, and the script
 * {@code theme/component-texts.js} makes them the defaults of each component, so that no view has to set them.
 */
@Component
class ComponentTexts implements PageHead {

    private final String texts;

    ComponentTexts(Messages messages, JsonMapper json) {
        texts = json.writeValueAsString(texts(messages));
    }

    /** By tag and name of the text, as the {@code defaultI18n} of the component has them. */
    private static Map<String, Map<String, ?>> texts(Messages messages) {
        Map<String, String> children = Map.of("toggle", messages.text("shell.component.children"));
        return Map.of(
                "vaadin-app-layout",
                Map.of("drawer", messages.text("shell.mainMenu")),
                "vaadin-side-nav",
                children,
                "vaadin-side-nav-item",
                children,
                "vaadin-multi-select-combo-box",
                Map.of(
                        "cleared", messages.text("shell.component.choice.cleared"),
                        "focused", messages.text("shell.component.choice.focused"),
                        "selected", messages.text("shell.component.choice.selected"),
                        "deselected", messages.text("shell.component.choice.deselected"),
                        // The component puts the number in.
                        "total", messages.text("shell.component.choice.total", "{count}")),
                "vaadin-upload",
                Map.of(
                        "uploading",
                        Map.of("error", Map.of("fileTooLarge", messages.text("shell.component.upload.tooLarge")))));
    }

    @Override
    public void addTo(Element head) {
        head.appendElement("script")
                .attr("type", "application/json")
                .attr("id", "lp-component-texts")
                .appendChild(new DataNode(texts.replace("<", "\\u003c")));
        head.appendElement("script").attr("src", "theme/component-texts.js");
    }
}
