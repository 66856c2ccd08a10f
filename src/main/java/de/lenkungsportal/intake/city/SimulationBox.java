package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.intake.simulation.IntakeSimulation;
import de.lenkungsportal.kit.Confirm;
import de.lenkungsportal.platform.Messages;

/** Says how much of the intake is simulated, and takes it out at one click. */
class SimulationBox extends Div {

    private final Messages messages;
    private final Paragraph sentence = new Paragraph();

    /** @param removed what is to be done when the simulated series are gone */
    SimulationBox(Messages messages, IntakeSimulation simulation, SerializableRunnable removed) {
        this.messages = messages;
        addClassName("lp-simulation");
        sentence.getElement().setAttribute("role", "status");
        IntakeSimulation.Extent extent = simulation.extent();
        sentence.setText(said("present", extent));
        add(
                sentence,
                new Confirm(
                        messages,
                        messages.text("forecastview.simulation.remove"),
                        said("question", extent),
                        messages.text("forecastview.simulation.yes"),
                        () -> {
                            simulation.remove();
                            removed.run();
                        }));
    }

    private String said(String key, IntakeSimulation.Extent extent) {
        return messages.text(
                "forecastview.simulation." + key, extent.series(), extent.municipalities(), extent.entries());
    }
}
