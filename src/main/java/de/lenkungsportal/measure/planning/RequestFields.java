package de.lenkungsportal.measure.planning;

import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.measure.MeasureWords;
import org.jspecify.annotations.Nullable;

/** What became of a request, for the comparison of what was shown with what is stored. */
class RequestFields extends RecordFields<MeasureRequest, MeasureRequest.State> {

    private final MeasureWords words;
    private @Nullable MeasureRequest shown;

    RequestFields(MeasureWords words) {
        super(words.messages());
        this.words = words;
        add(track("state", words.text("sharing.state"), new Span(), () -> state(shown)));
    }

    private String state(@Nullable MeasureRequest request) {
        return request == null ? "" : words.text("sharing.state." + request.state());
    }

    @Override
    public void read(MeasureRequest stored) {
        shown = stored;
    }

    @Override
    public MeasureRequest.State change(MeasureRequest base) {
        return shown == null ? base.state() : shown.state();
    }
}
