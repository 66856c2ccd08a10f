package de.lenkungsportal.intake.city;

import de.lenkungsportal.platform.Messages;

/** Says of whatever was reckoned with generated counts that it was: one of them marks every sentence that rests on it. */
record Reckoned(Messages messages, boolean isSimulated) {

    /** A heading or a caption. */
    String caption(String text) {
        return isSimulated ? messages.text("forecastview.simulated.caption", text) : text;
    }

    /** One or more sentences. */
    String sentence(String text) {
        return isSimulated ? messages.text("forecastview.simulated.sentence", text) : text;
    }
}
