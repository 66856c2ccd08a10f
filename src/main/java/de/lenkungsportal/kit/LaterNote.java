package de.lenkungsportal.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;

/** Says of a list how many later records it leaves out, with the way to see them. Not shown where there are none. */
public class LaterNote extends Div {

    public LaterNote(Messages messages, long hidden) {
        addClassName("lp-later-note");
        setVisible(hidden > 0);
        var show =
                new Button(messages.text("kit.later.show"), click -> LaterChoice.change(UI.getCurrent(), Later.SHOWN));
        show.addClassName("lp-quiet");
        add(new Span(messages.text("kit.later.hidden", hidden)), show);
    }
}
