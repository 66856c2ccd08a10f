package de.lenkungsportal.shell;

import de.lenkungsportal.security.PageHead;
import java.util.List;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Puts what only the browser can do into every page: room for the licence banner and the words beside the icons of the menu
 * ({@code theme/layout.js}); the focus, the voice, and what was typed ({@code theme/frame.js}).
 */
@Component
class FrameScripts implements PageHead {

    private static final List<String> SCRIPTS = List.of("theme/layout.js", "theme/frame.js");

    @Override
    public void addTo(Element head) {
        SCRIPTS.forEach(
                script -> head.appendElement("script").attr("src", script).attr("defer", true));
    }
}
