package de.lenkungsportal.security.signin;

import de.lenkungsportal.security.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** HMAC-SHA256 under the key that all nodes share: names and networks are stored as hashes that nobody can look up. */
@Component
public class KeyedHash implements Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    KeyedHash(SignInKeyRepository repository) {
        this.key = new SecretKeySpec(repository.key().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @Override
    public String of(String subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
