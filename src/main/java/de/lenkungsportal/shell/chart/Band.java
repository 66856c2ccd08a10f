package de.lenkungsportal.shell.chart;

/**
 * What is expected of one period: the median and the central 50, 80 and 95 per cent.
 *
 * @param at index of the period on the axis
 */
public record Band(
        int at, double median, double low50, double high50, double low80, double high80, double low95, double high95) {}
