package de.lenkungsportal.security;

import org.jsoup.nodes.Element;

/** Elements of the {@code head} of every page. Scripts added here run under the page's policy: {@link BrowserRules} signs them. */
public interface PageHead {

    void addTo(Element head);
}
