package de.lenkungsportal.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What a browser may do with the portal's pages: run its own scripts, talk to it alone, be framed by no one.
 *
 * <p>Flow's client runs what the server sends as functions, which needs {@code unsafe-eval}, and Vaadin's components set
 * styles inline. Inline scripts run with the nonce of their page only.
 */
@Component
class BrowserRules implements VaadinServiceInitListener {

    /** The script that shows Vaadin's licence banner: Flow adds it after the listeners have run, so no nonce reaches it. */
    private static final String LICENCE_BANNER = "'sha256-VLPJicdxFLjuDrsyxemB6iiuaur0bcLrSsJ1sDWxd2o='";

    private static final String CSP = "Content-Security-Policy";
    private static final String COMMON = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; connect-src 'self'; object-src 'none'; frame-src 'none'; frame-ancestors 'none'; "
            + "base-uri 'self'; form-action 'self'; script-src 'self'";

    /** Written before the request is handled: Vaadin's pages are forwarded, and closed before the filter is back. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    private final SecureRandom random = new SecureRandom();
    private final List<PageHead> heads;

    BrowserRules(List<PageHead> heads) {
        this.heads = heads;
    }

    static void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(EAGERLY);
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(COMMON))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** Completes each page's head and gives its scripts a nonce; the policy set here replaces the common one. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            heads.forEach(each -> each.addTo(page.getDocument().head()));
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            String nonce = Base64.getEncoder().encodeToString(bytes);
            page.getDocument().getElementsByTag("script").attr("nonce", nonce);
            page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
            page.getVaadinResponse().setHeader(CSP, COMMON + " 'unsafe-eval' 'nonce-" + nonce + "' " + LICENCE_BANNER);
        });
    }
}
