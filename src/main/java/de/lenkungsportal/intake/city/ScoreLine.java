package de.lenkungsportal.intake.city;

import java.util.List;

/**
 * How good earlier forecasts were, as the view shows it.
 *
 * @param verdict one sentence: who was closer, or why it is too early to judge
 * @param rows one for each judged forecast
 */
record ScoreLine(String verdict, List<Row> rows) {

    /**
     * One forecast and what came.
     *
     * @param who own calculation of a day, or the publisher
     * @param said the forecast in words
     * @param came what was reported
     * @param error the difference in words
     * @param inside whether it lay in the interval, in words
     */
    record Row(String who, String said, String came, String error, String inside) {}
}
