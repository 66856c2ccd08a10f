package de.lenkungsportal.kit;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;

/**
 * What a list shows, as it stands in its address: filters, order and page. A record of the {@link UrlState} names its keys and
 * makes the filter of its service from them; addresses, pages and the way from one to the next are the same for all lists.
 *
 * @param <A> the record itself
 */
public interface ListAddress<A extends ListAddress<A>> extends Serializable {

    /** Key of the page, which people count from 1. */
    String PAGE = "seite";

    UrlState url();

    /** The same list with other filters. */
    A at(UrlState url);

    /** Stripped; empty where the address does not say. */
    default String value(String key) {
        return url().value(key).map(String::strip).orElse("");
    }

    /** From 0. */
    default int page() {
        return url().matching(PAGE, "[1-9]\\d{0,5}").map(Integer::parseInt).orElse(1) - 1;
    }

    /** One filter changed, on the first page; an empty value takes the filter out. */
    default A with(String key, String value) {
        return at(url().with(key, value.strip()).with(PAGE, ""));
    }

    /** @param page from 0 */
    default A onPage(int page) {
        return at(url().with(PAGE, page == 0 ? "" : String.valueOf(page + 1)));
    }

    default QueryParameters parameters() {
        return url().parameters();
    }

    /** The link to this list. */
    default String href(String route) {
        String query = parameters().getQueryString();
        return query.isEmpty() ? route : route + "?" + query;
    }
}
