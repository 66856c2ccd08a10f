package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.intake.simulation.Simulation;
import de.lenkungsportal.kit.Confirm;
import de.lenkungsportal.platform.Messages;

/** How much is simulated, and the step that removes it. */
class SimulationSection extends Section {

    SimulationSection(Messages messages, Simulation simulation, SerializableRunnable remove) {
        addClassName("lp-simulation");
        add(
                new H2(messages.text("forecastview.simulation.title")),
                new Paragraph(sentence(messages, "text", simulation)),
                new Confirm(
                        messages,
                        messages.text("forecastview.simulation.ask"),
                        sentence(messages, "question", simulation),
                        messages.text("forecastview.simulation.yes"),
                        remove));
    }

    static String removed(Messages messages, Simulation simulation) {
        return sentence(messages, "done", simulation);
    }

    private static String sentence(Messages messages, String key, Simulation simulation) {
        return messages.text(
                "forecastview.simulation." + key,
                simulation.series(),
                simulation.weeks(),
                simulation.municipalities(),
                simulation.forecasts(),
                simulation.alerts());
    }
}
