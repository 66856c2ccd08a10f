package de.lenkungsportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.lenkungsportal.Who;
import de.lenkungsportal.api.Description.Operation;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * A Java client that OpenAPI Generator writes from the description of the API, compiled and loaded. It refuses members that its
 * classes do not have, in what it sends and in what it reads.
 */
final class GeneratedClient implements AutoCloseable {

    /** Copied there by Maven before the tests. */
    private static final Path GENERATOR = Path.of("target", "openapi-generator", "openapi-generator-cli.jar");

    private final String address;
    private final URLClassLoader classes;
    private final ObjectMapper json;

    /** @param folder empty, for what is generated */
    GeneratedClient(Description description, int port, Path folder) throws Exception {
        address = "http://localhost:" + port;
        Path document = Files.writeString(folder.resolve("openapi.json"), description.text());
        Path sources = folder.resolve("client");
        generate(document, sources);
        Path compiled = Files.createDirectory(folder.resolve("classes"));
        compile(sources, compiled);
        classes = new URLClassLoader(new URL[] {url(compiled)}, getClass().getClassLoader());
        json = (ObjectMapper) classes.loadClass("client.ApiClient")
                .getMethod("createDefaultObjectMapper")
                .invoke(null);
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static void generate(Path document, Path sources) throws IOException, InterruptedException {
        assertThat(GENERATOR).as("./mvnw process-test-resources copies it").exists();
        Path log = sources.resolveSibling("generator.log");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "-g",
                        "java",
                        "--library",
                        "native",
                        "-i",
                        document.toString(),
                        "-o",
                        sources.toString(),
                        "--additional-properties",
                        "openApiNullable=false,useJakartaEe=true,invokerPackage=client,modelPackage=client.model,apiPackage=client.api",
                        "--global-property",
                        "apis,models,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(() -> read(log)).isZero();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return log.toString();
        }
    }

    private static void compile(Path sources, Path compiled) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d", compiled.toString()));
        try (Stream<Path> files = Files.walk(sources.resolve(Path.of("src", "main", "java")))) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exit).as("the client compiles").isZero();
    }

    private static URL url(Path folder) throws MalformedURLException {
        return new File(folder + File.separator).toURI().toURL();
    }

    /**
     * Calls an operation.
     *
     * @param arguments ids of the path in their order, and the body as JSON; parameters of the query are left out
     * @return an object of the class that the description gives the answer
     */
    Object call(Who who, Operation operation, List<String> arguments) throws Exception {
        Class<?> client = classes.loadClass("client.ApiClient");
        Object caller = client.getConstructor().newInstance();
        client.getMethod("updateBaseUri", String.class).invoke(caller, address);
        client.getMethod("setObjectMapper", ObjectMapper.class).invoke(caller, json);
        String account =
                Base64.getEncoder().encodeToString((who.username() + ":demo").getBytes(StandardCharsets.UTF_8));
        Consumer<HttpRequest.Builder> signIn = request -> request.header("Authorization", "Basic " + account);
        client.getMethod("setRequestInterceptor", Consumer.class).invoke(caller, signIn);
        Class<?> group = classes.loadClass("client.api." + group(operation.tag()));
        Method method = Arrays.stream(group.getMethods())
                .filter(each -> each.getName().equals(operation.id()))
                .min(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow();
        var values = new ArrayList<@Nullable Object>();
        for (Class<?> type : method.getParameterTypes()) {
            values.add(values.size() < arguments.size() ? argument(type, arguments.get(values.size())) : null);
        }
        return Objects.requireNonNull(
                method.invoke(group.getConstructor(client).newInstance(caller), values.toArray()));
    }

    /** The class for the operations under a tag: {@code cooperation-agreements} are called by CooperationAgreementsApi. */
    private static String group(String tag) {
        return Arrays.stream(tag.split("-")).map(StringUtils::capitalize).collect(Collectors.joining()) + "Api";
    }

    private Object argument(Class<?> type, String value) throws IOException {
        return type == String.class ? value : json.readValue(value, type);
    }

    /** What a getter of a generated class gives. */
    static @Nullable Object get(Object from, String property) throws ReflectiveOperationException {
        return from.getClass()
                .getMethod("get" + StringUtils.capitalize(property))
                .invoke(from);
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
