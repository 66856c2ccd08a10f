package de.lenkungsportal.platform.request;

import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Puts {@link RequestOrigin} in front of the portal's port; the port for operating data has no use for it. */
@Component
class RequestOriginSetup implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Environment environment;
    private final PortalAddress address;
    private final Messages messages;

    RequestOriginSetup(Environment environment, PortalAddress address, Messages messages) {
        this.environment = environment;
        this.address = address;
        this.messages = messages;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new RequestOrigin(
                TrustedProxies.of(environment),
                PortalAddress.configured(environment).orElse(null),
                messages.text("platform.misdirected", address.origin())));
    }
}
