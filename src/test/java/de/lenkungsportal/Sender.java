package de.lenkungsportal;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends requests that no HTTP client would send: longer than they say, or without an end. */
public final class Sender {

    private static final byte[] CHUNK = ("4000\r\n" + " ".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE_MS = 60_000;

    private Sender() {}

    /**
     * What a sender got.
     *
     * @param answer head and body; empty where the connection was closed without one
     * @param bytes of the body that left before the answer came
     */
    public record Sent(String answer, long bytes) {

        /** 0 without an answer. */
        public int status() {
            return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
        }
    }

    /** Sends the head alone. */
    public static Sent head(int port, String path, String... headers) {
        return send(port, path, 0, headers);
    }

    /** Sends chunks of spaces, which JSON takes any number of, until there is an answer or so many bytes are sent. */
    public static Sent chunks(int port, String path, long most, String... headers) {
        return send(port, path, most, headers);
    }

    /** Sends a body of this many bytes to its end before it reads the answer, as simple clients do. */
    public static Sent whole(int port, String path, int bytes, String... headers) {
        var answer = new StringBuilder();
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n"
                    + String.join("\r\n", headers) + "\r\nContent-Length: " + bytes + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] part = " ".repeat(0x4000).getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < bytes; sent += part.length) {
                out.write(part, 0, Math.min(part.length, bytes - sent));
            }
            read(socket, answer);
        } catch (IOException closed) {
            // What was read before that counts.
        }
        return new Sent(answer.toString(), bytes);
    }

    public static String basic(String account) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
    }

    private static Sent send(int port, String path, long most, String... headers) {
        var answer = new StringBuilder();
        long bytes = 0;
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n"
                    + String.join("\r\n", headers) + "\r\n"
                    + (most > 0 ? "Transfer-Encoding: chunked\r\n\r\n" : "\r\n");
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            while (bytes < most && socket.getInputStream().available() == 0) {
                out.write(CHUNK);
                bytes += 0x4000;
            }
            read(socket, answer);
        } catch (IOException closed) {
            // What was read before that counts.
        }
        return new Sent(answer.toString(), bytes);
    }

    private static void read(Socket socket, StringBuilder answer) throws IOException {
        byte[] read = new byte[8192];
        int count = socket.getInputStream().read(read);
        while (count > 0) {
            answer.append(new String(read, 0, count, StandardCharsets.UTF_8));
            if (answer.indexOf("\r\n\r\n") > 0 && answer.toString().endsWith("}")) {
                return;
            }
            count = socket.getInputStream().read(read);
        }
    }
}
