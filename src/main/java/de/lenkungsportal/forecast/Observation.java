package de.lenkungsportal.forecast;

/** What is known about one period, or about several together. */
public sealed interface Observation {

    /** How many periods it covers; at least one. */
    int periods();

    /** A counted period. */
    record Count(double value) implements Observation {
        public Count {
            RefusedHistoryException.requireCount(value);
        }

        @Override
        public int periods() {
            return 1;
        }
    }

    /** A period without a count. It is left out and never zero. */
    record Gap() implements Observation {
        @Override
        public int periods() {
            return 1;
        }
    }

    /**
     * The mean of consecutive periods whose single counts nobody stated, as in Dortmund's "17 Kunden pro Woche". It says
     * where the level was and nothing about the scatter around it.
     *
     * @param value mean count of a period
     */
    record Mean(double value, int periods) implements Observation {
        public Mean {
            RefusedHistoryException.requireCount(value);
            if (periods < 1) {
                throw new RefusedHistoryException(RefusedHistoryException.Reason.MEAN_OF_NOTHING);
            }
        }
    }
}
