package de.lenkungsportal.messages;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The keys that the sources ask {@code Messages.text} for. Reads the sources with the compiler's parser, without types, and follows a key
 * from its literal through parameters ({@code "roundtableview." + key}), variables, lists of literals and constants of enums. What it cannot
 * follow stands in the key as {@code *}.
 */
public final class MessageKeys {

    private static final Pattern KEY = Pattern.compile("[a-zA-Z]+(\\.\\w+)+");
    private static final Pattern HAS_LETTER = Pattern.compile("[a-z]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** A parameter that becomes a key: its position, and the key with {@code #} in its place. */
    record Sink(int position, String key) {}

    /** Keys that reach {@code Messages.text}. */
    final Set<String> asked = new TreeSet<>();

    /** Literals of each feature, whatever they are for. */
    final Map<String, Set<String>> literals = new HashMap<>();

    /** The same with all that is put together from them. */
    final Map<String, Set<String>> texts = new HashMap<>();

    /** Prefixes that classes such as RoundtableWords put before the keys that they are asked for, by feature. */
    final Map<String, Set<String>> prefixes = new HashMap<>();

    /** Parameters that become keys, by feature.Class.method. */
    final Map<String, Set<Sink>> sinks = new HashMap<>();

    private final Declarations declarations = new Declarations();

    private MessageKeys() {}

    public static MessageKeys of(Path sources) throws IOException {
        var keys = new MessageKeys();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(sources)) {
            var units = files.getJavaFileObjectsFromPaths(
                    paths.filter(path -> path.toString().endsWith(".java")).toList());
            keys.follow(((JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units)).parse());
        }
        return keys;
    }

    private void follow(Iterable<? extends CompilationUnitTree> units) {
        sinks.put("platform.Messages.text", new HashSet<>(Set.of(new Sink(0, "#"))));
        var scanner = new DeclarationScanner(declarations);
        units.forEach(unit -> unit.accept(scanner, null));
        long before;
        do {
            before = sinks.values().stream().mapToLong(Set::size).sum();
            asked.clear();
            units.forEach(unit -> unit.accept(new KeyScanner(declarations, this), null));
        } while (sinks.values().stream().mapToLong(Set::size).sum() > before);
    }

    /** Keys that the sources ask for, whether the bundles have them or not. */
    public Set<String> asked(Set<String> keys) {
        var namespaces = keys.stream().map(MessageKeys::namespace).collect(Collectors.toSet());
        var all = asked.stream()
                .filter(key -> !key.contains(KeyScanner.UNKNOWN))
                .collect(Collectors.toCollection(TreeSet::new));
        literals.forEach((feature, found) -> found.stream()
                .filter(text -> KEY.matcher(text).matches() && namespaces.contains(namespace(text)))
                .filter(text -> prefixes.getOrDefault(feature, Set.of()).stream()
                        .noneMatch(prefix -> isKeyOrBeginning(prefix + text, keys)))
                .filter(text -> !isKeyOrBeginning(text, keys))
                .forEach(all::add));
        var names = declarations.enums.keySet().stream().collect(Collectors.groupingBy(Declarations::last));
        names.forEach((name, owners) -> {
            if (owners.size() == 1 && !declarations.twice.contains(owners.getFirst())) {
                var labels = declarations.enums.getOrDefault(owners.getFirst(), Set.of()).stream()
                        .map(code -> name + "." + code)
                        .toList();
                if (labels.stream().anyMatch(keys::contains)) {
                    all.addAll(labels);
                }
            }
        });
        return all;
    }

    /** Keys that nothing in the sources can become. */
    public Set<String> unused(Set<String> keys) {
        var all = texts.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var labels = new HashSet<String>();
        declarations.enums.forEach(
                (name, codes) -> codes.forEach(code -> labels.add(Declarations.last(name) + "." + code)));
        var unused = new TreeSet<>(keys);
        unused.removeAll(asked);
        unused.removeAll(all);
        unused.removeAll(labels);
        texts.forEach((feature, found) -> {
            unused.removeIf(key -> couldBe(key, found, found));
            for (String prefix : prefixes.getOrDefault(feature, Set.of())) {
                unused.removeIf(key -> key.startsWith(prefix)
                        && (found.contains(key.substring(prefix.length()))
                                || couldBe(key.substring(prefix.length()), found, found)));
            }
        });
        unused.removeIf(key -> couldBe(key, asked, all));
        return unused;
    }

    /** Whether one of the patterns gives the text when a word or a constant of an enum stands for each star. */
    private boolean couldBe(String text, Set<String> patterns, Set<String> words) {
        return patterns.stream()
                .filter(pattern -> pattern.contains(KeyScanner.UNKNOWN)
                        && HAS_LETTER.matcher(pattern).find())
                .map(pattern -> Pattern.compile("\\Q" + pattern.replace(KeyScanner.UNKNOWN, "\\E(.+)\\Q") + "\\E")
                        .matcher(text))
                .filter(Matcher::matches)
                .anyMatch(match -> IntStream.rangeClosed(1, match.groupCount())
                        .mapToObj(match::group)
                        .allMatch(part -> words.contains(part)
                                || NUMBER.matcher(part).matches()
                                || declarations.enums.values().stream().anyMatch(codes -> codes.contains(part))));
    }

    private static boolean isKeyOrBeginning(String text, Set<String> keys) {
        return keys.contains(text) || keys.stream().anyMatch(key -> key.startsWith(text + "."));
    }

    private static String namespace(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }
}
