package de.lenkungsportal.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which people reach the portal, for what leaves it: mails and papers. */
@Component
public class PortalAddress {

    private final String address;

    PortalAddress(@Value("${portal.address:http://localhost:${server.port}}") String address) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** @param link inside the portal, with or without a leading slash; one that is absolute stays as it is */
    public String of(String link) {
        return link.startsWith("http://") || link.startsWith("https://")
                ? link
                : address + (link.startsWith("/") ? "" : "/") + link;
    }
}
