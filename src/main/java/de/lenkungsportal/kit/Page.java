package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * The frame of every view: a title that says what is the case, one sentence below it, actions on the right.
 *
 * <p>A view extends this and adds its content; the browser's title follows the heading.
 */
public abstract class Page extends Main implements HasDynamicTitle {

    /** Where the skip link of the frame leads. */
    public static final String MAIN_ID = "inhalt";

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();
    private final Div words = new Div(title, subtitle);

    protected Page() {
        setId(MAIN_ID);
        addClassName("lp-page");
        subtitle.addClassName("lp-sub");
        actions.addClassName("lp-acts");
        var head = new Div(words, actions);
        head.addClassName("lp-head");
        add(head);
    }

    protected void setHeading(String heading, String sentence) {
        title.setText(heading);
        subtitle.setText(sentence);
        subtitle.setVisible(!sentence.isEmpty());
    }

    protected void addAction(Component action) {
        actions.add(action);
    }

    boolean isExplained() {
        return words.getComponentCount() > 2;
    }

    void explain(Component help) {
        words.add(help);
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · Lenkungsportal";
    }
}
