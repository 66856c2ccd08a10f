package de.lenkungsportal.security.signin;

import de.lenkungsportal.platform.Text;
import de.lenkungsportal.security.AccountRepository;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes a user of the portal of what an OpenID Connect issuer says, or refuses: no role by default, no guess. */
@Component
public class OidcSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String NO_ROLE = "rolle";
    private static final String NO_MUNICIPALITY = "kommune";

    private final OidcUserService issuer = new OidcUserService();
    private final OidcSettings settings;
    private final AccountRepository accounts;

    OidcSignIn(OidcSettings settings, AccountRepository accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /** @throws OAuth2AuthenticationException when claims name not exactly one role, or a coordinator no known AGS */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser issued = issuer.loadUser(request);
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> words(issued.getClaims(), settings.roleClaim()).anyMatch(role.name()::equals))
                .toList();
        if (roles.size() != 1) {
            throw refusal(NO_ROLE);
        }
        Role role = roles.getFirst();
        String name =
                words(issued.getClaims(), settings.nameClaim()).findFirst().orElseGet(issued::getSubject);
        var user = new PortalUser(
                username(request.getClientRegistration(), name),
                Optional.ofNullable(issued.getFullName()).filter(Text::isName).orElse(name),
                role,
                role == Role.COORDINATOR ? municipality(issued) : null);
        return new OidcPrincipal(issued, role == Role.STEERING ? user.beginningWith(homes(issued)) : user);
    }

    /** The municipalities that a steering group begins with; they are no right, so that those unknown are left out. */
    private Set<String> homes(OidcUser issued) {
        return words(issued.getClaims(), settings.agsClaim())
                .filter(accounts::knowsMunicipality)
                .collect(Collectors.toSet());
    }

    /** With the name of the registration, so that nobody is taken for an account of the portal: those have no colon. */
    private static String username(ClientRegistration issuer, String name) {
        return issuer.getRegistrationId() + ":" + name;
    }

    private String municipality(OidcUser issued) {
        return words(issued.getClaims(), settings.agsClaim())
                .filter(accounts::knowsMunicipality)
                .findFirst()
                .orElseThrow(() -> refusal(NO_MUNICIPALITY));
    }

    private static Stream<String> words(Map<String, Object> claims, String path) {
        Object claim = claims;
        for (String step : path.split("\\.", -1)) {
            claim = claim instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return words(claim);
    }

    private static Stream<String> words(@Nullable Object claim) {
        return switch (claim) {
            case String word -> Stream.of(word);
            case Collection<?> list -> list.stream().map(String::valueOf);
            case null, default -> Stream.empty();
        };
    }

    private static OAuth2AuthenticationException refusal(String reason) {
        return new OAuth2AuthenticationException(new OAuth2Error(reason));
    }

    /** The word under which the sign-in page has a sentence for this failure. */
    static String reason(OAuth2AuthenticationException failure) {
        String code = failure.getError().getErrorCode();
        return code.equals(NO_ROLE) || code.equals(NO_MUNICIPALITY) ? code : "extern";
    }
}
