package de.lenkungsportal.security.factor;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An authenticator with one passkey, which counts and names its user as the test wants (WebAuthn Level 2, sections 6.1 and 6.5). */
final class TestAuthenticator {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int WITH_CREDENTIAL = 0x40;

    private final String host;
    private final String origin;
    private final KeyPair key;
    private final byte[] credential = new byte[16];

    TestAuthenticator(String host, String origin) throws GeneralSecurityException {
        this.host = host;
        this.origin = origin;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        key = generator.generateKeyPair();
        new SecureRandom().nextBytes(credential);
    }

    /** @param options as JSON, of the registration */
    String register(String options, int counter) throws GeneralSecurityException {
        byte[] coordinates = joined(
                hex("a5010203262001215820"),
                coordinate(((ECPublicKey) key.getPublic()).getW().getAffineX()),
                hex("225820"),
                coordinate(((ECPublicKey) key.getPublic()).getW().getAffineY()));
        byte[] data = joined(
                authenticatorData(PRESENT_AND_VERIFIED | WITH_CREDENTIAL, counter),
                new byte[16],
                hex("0010"),
                credential,
                coordinates);
        // {"fmt": "none", "attStmt": {}, "authData": data}
        byte[] attestation = joined(
                hex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                new byte[] {(byte) data.length},
                data);
        ObjectNode answer = answer();
        answer.putObject("response")
                .put("attestationObject", base64(attestation))
                .put("clientDataJSON", base64(clientData("webauthn.create", options)))
                .putArray("transports")
                .add("internal");
        return answer.toString();
    }

    /**
     * @param options as JSON, of the sign-in
     * @param user handle of the user, null where the authenticator tells none
     */
    String signIn(String options, int counter, byte @Nullable [] user) throws GeneralSecurityException {
        byte[] data = authenticatorData(PRESENT_AND_VERIFIED, counter);
        byte[] clientData = clientData("webauthn.get", options);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.getPrivate());
        signature.update(joined(data, sha256(clientData)));
        ObjectNode answer = answer();
        ObjectNode response = answer.putObject("response")
                .put("authenticatorData", base64(data))
                .put("clientDataJSON", base64(clientData))
                .put("signature", base64(signature.sign()));
        if (user != null) {
            response.put("userHandle", base64(user));
        }
        return answer.toString();
    }

    private ObjectNode answer() {
        ObjectNode answer = JSON.createObjectNode()
                .put("id", base64(credential))
                .put("rawId", base64(credential))
                .put("type", "public-key")
                .put("authenticatorAttachment", "platform");
        answer.putObject("clientExtensionResults");
        return answer;
    }

    private byte[] clientData(String type, String options) {
        JsonNode challenge = JSON.readTree(options).get("challenge");
        return JSON.createObjectNode()
                .put("type", type)
                .put("challenge", challenge.asString())
                .put("origin", origin)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int flags, int counter) throws GeneralSecurityException {
        return ByteBuffer.allocate(37)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(counter)
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
