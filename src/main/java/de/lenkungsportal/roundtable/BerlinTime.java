package de.lenkungsportal.roundtable;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The time zone of all meetings, as a calendar carries it: the clocks change on the last Sundays of March and October (directive
 * 2000/84/EC, in force in this form since 1996; no meeting is older).
 */
public final class BerlinTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final ZoneOffset WINTER = ZoneOffset.ofHours(1);
    private static final ZoneOffset SUMMER = ZoneOffset.ofHours(2);

    private BerlinTime() {}

    public static VTimeZone definition() {
        var zone = new VTimeZone();
        zone.add(new TzId(ZONE.getId()));
        zone.add(change(new Daylight(), "CEST", LocalDateTime.of(1981, 3, 29, 2, 0), 3, WINTER, SUMMER));
        zone.add(change(new Standard(), "CET", LocalDateTime.of(1996, 10, 27, 3, 0), 10, SUMMER, WINTER));
        return zone;
    }

    private static Observance change(
            Observance observance, String name, LocalDateTime first, int month, ZoneOffset from, ZoneOffset to) {
        observance.add(new TzName(name));
        observance.add(new DtStart<>(first));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        observance.add(new RRule<LocalDateTime>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        return observance;
    }
}
