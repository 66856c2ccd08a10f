package de.lenkungsportal.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A real nginx with the lines of docs/operations.md: ports, paths and certificate are the test's, all else is as documented. */
public final class DocumentedProxy implements AutoCloseable {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final String PASSWORD = "password";

    private final Process process;
    private final int port;
    private final KeyStore certificate;

    private DocumentedProxy(Process process, int port, KeyStore certificate) {
        this.process = process;
        this.port = port;
        this.certificate = certificate;
    }

    /** @throws IllegalStateException when it is required (PORTAL_NGINX=required) and missing */
    public static boolean isInstalled() {
        boolean installed = Files.isExecutable(NGINX);
        if (!installed && "required".equals(System.getenv("PORTAL_NGINX"))) {
            throw new IllegalStateException("PORTAL_NGINX=required, but there is no " + NGINX);
        }
        return installed;
    }

    public static DocumentedProxy start(Path folder, int portal) throws Exception {
        int tls = freePort();
        KeyStore certificate = certificate(folder);
        String lines = documented()
                .replace("127.0.0.1:8281", "127.0.0.1:" + portal)
                .replaceAll("(?m)^ *server 127.0.0.1:8282.*\\n", "")
                .replace("listen 443", "listen 127.0.0.1:" + tls)
                .replace("listen 80", "listen 127.0.0.1:" + freePort())
                .replace("/etc/ssl/portal", folder.toString());
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid %1$s/pid;
                error_log stderr;
                events {}
                http {
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                %2$s
                }
                """.formatted(folder, lines));
        Process process = new ProcessBuilder(
                        NGINX.toString(), "-e", "stderr", "-p", folder.toString(), "-c", "nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        var proxy = new DocumentedProxy(process, tls, certificate);
        proxy.awaitAnswer(folder);
        return proxy;
    }

    public Wire wire() throws Exception {
        return Wire.tls(port, certificate);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    private void awaitAnswer(Path folder) throws Exception {
        for (int i = 0; i < 200 && process.isAlive(); i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        close();
        throw new IllegalStateException("nginx does not start: " + Files.readString(folder.resolve("nginx.log")));
    }

    private static String documented() throws IOException {
        var block = Pattern.compile("(?s)```nginx\\n(.*?)```").matcher(Files.readString(Path.of("docs/operations.md")));
        if (!block.find()) {
            throw new IllegalStateException("docs/operations.md has no lines for nginx");
        }
        return block.group(1);
    }

    /** Writes fullchain.pem and privkey.pem, and returns what trusts them. */
    private static KeyStore certificate(Path folder) throws Exception {
        Path store = folder.resolve("certificate.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "portal",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=portal.example.org",
                        "-ext",
                        "san=dns:portal.example.org",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        pem(
                folder.resolve("fullchain.pem"),
                "CERTIFICATE",
                keys.getCertificate("portal").getEncoded());
        pem(
                folder.resolve("privkey.pem"),
                "PRIVATE KEY",
                keys.getKey("portal", PASSWORD.toCharArray()).getEncoded());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("portal", keys.getCertificate("portal"));
        return trusted;
    }

    private static void pem(Path file, String kind, byte[] content) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                        .formatted(kind, Base64.getMimeEncoder().encodeToString(content)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
