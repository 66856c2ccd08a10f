package de.lenkungsportal.security;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Keeps cookies and follows no redirect, so that a test sees each answer. */
public final class TestBrowser {

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private final List<String> headers;

    public TestBrowser(int port) {
        this(port, List.of());
    }

    /** @param headers names and values in turn, sent with each request */
    TestBrowser(int port, List<String> headers) {
        this.address = "http://localhost:" + port;
        this.headers = headers;
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    /** As the browser asks for a page. */
    public HttpResponse<String> page(String path) throws Exception {
        return send(request(path).header("Accept", "text/html").header("Sec-Fetch-Mode", "navigate"));
    }

    public HttpResponse<String> signIn(String username, String password) throws Exception {
        return post("/anmelden", credentials(username, password) + "&" + token("/anmelden"));
    }

    public static String credentials(String username, String password) {
        return "username=" + encoded(username) + "&password=" + encoded(password);
    }

    /** The field that protects the forms of this page from other sites. */
    public String token(String path) throws Exception {
        return "_csrf=" + encoded(csrf(path));
    }

    /** What a script of this page sends as X-CSRF-TOKEN. */
    public String csrf(String path) throws Exception {
        return page(path).body().replaceAll("(?s).*name=\"_csrf\" content=\"([^\"]+)\".*", "$1");
    }

    public HttpResponse<String> json(String path, String body, String csrf) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", csrf)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> post(String path, String form) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** One call of the API with HTTP Basic. */
    public HttpResponse<String> api(String path, String username, String password) throws Exception {
        String credentials = username + ":" + password;
        return send(request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));
    }

    public String session() {
        return cookie("JSESSIONID");
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    public void setCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    /** Where an answer leads, without the host; empty when it does not. */
    public String target(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(address, "");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
