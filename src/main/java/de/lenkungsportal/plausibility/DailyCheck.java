package de.lenkungsportal.plausibility;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** A new day makes Stände older. Every node may run this: the second run finds nothing new. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DailyCheck {

    private final PlausibilityCheck check;

    DailyCheck(PlausibilityCheck check) {
        this.check = check;
    }

    @Scheduled(cron = "0 10 0 * * *", zone = "Europe/Berlin")
    void onNewDay() {
        check.checkAll();
    }
}
