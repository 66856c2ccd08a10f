package de.lenkungsportal;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the sources ask {@code Messages.text} for. Reads the sources with the compiler's parser, without types, and follows a key
 * from its literal through parameters ({@code "roundtableview." + key}), variables, lists of literals and constants of enums. What it cannot
 * follow stands in the key as {@code *}.
 */
final class MessageKeys {

    private static final String UNKNOWN = "*";
    private static final Pattern KEY = Pattern.compile("[a-zA-Z]+(\\.\\w+)+");
    private static final Pattern NESTED =
            Pattern.compile("de\\.lenkungsportal\\.(\\w+)\\..*?([A-Z]\\w*)\\.([A-Z]\\w*)");
    private static final Pattern HAS_LETTER = Pattern.compile("[a-z]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<String> KEEP_ELEMENTS = Set.of(
            "stream", "filter", "sorted", "toList", "limit", "skip", "distinct", "parallel", "of", "forEach", "map");

    /** A parameter that becomes a key: its position, and the key with {@code #} in its place. */
    private record Sink(int position, String key) {}

    /** Keys that reach {@code Messages.text}. */
    private final Set<String> asked = new TreeSet<>();

    /** Literals of each feature, whatever they are for. */
    private final Map<String, Set<String>> literals = new HashMap<>();

    /** The same with all that is put together from them. */
    private final Map<String, Set<String>> texts = new HashMap<>();

    /** Prefixes that classes such as RoundtableWords put before the keys that they are asked for, by feature. */
    private final Map<String, Set<String>> prefixes = new HashMap<>();

    private final Map<String, Set<Sink>> sinks = new HashMap<>();
    /** Constants of the enums, by feature.Name. */
    private final Map<String, Set<String>> enums = new HashMap<>();

    /** The same for enums inside classes, by feature.Class.Name. */
    private final Map<String, Set<String>> nested = new HashMap<>();

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, MethodTree> methods = new HashMap<>();
    private final Map<String, Set<String>> owners = new HashMap<>();
    private final Set<String> declared = new HashSet<>();

    /** Enums whose name a feature has twice, so that a type does not tell which it is. */
    private final Set<String> twice = new HashSet<>();

    static MessageKeys of(Path sources) throws IOException {
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

    /** Keys that the sources ask for, whether the bundles have them or not. */
    Set<String> asked(Set<String> keys) {
        var namespaces = keys.stream().map(MessageKeys::namespace).collect(Collectors.toSet());
        var all = asked.stream().filter(key -> !key.contains(UNKNOWN)).collect(Collectors.toCollection(TreeSet::new));
        literals.forEach((feature, found) -> found.stream()
                .filter(text -> KEY.matcher(text).matches() && namespaces.contains(namespace(text)))
                .filter(text -> prefixes.getOrDefault(feature, Set.of()).stream()
                        .noneMatch(prefix -> isKeyOrBeginning(prefix + text, keys)))
                .filter(text -> !isKeyOrBeginning(text, keys))
                .forEach(all::add));
        var names = enums.keySet().stream().collect(Collectors.groupingBy(MessageKeys::last));
        names.forEach((name, owners) -> {
            if (owners.size() == 1 && !twice.contains(owners.getFirst())) {
                var labels = enums.get(owners.getFirst()).stream()
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
    Set<String> unused(Set<String> keys) {
        var all = texts.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var labels = new HashSet<String>();
        enums.forEach((name, codes) -> codes.forEach(code -> labels.add(last(name) + "." + code)));
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
                .filter(pattern ->
                        pattern.contains(UNKNOWN) && HAS_LETTER.matcher(pattern).find())
                .map(pattern -> Pattern.compile("\\Q" + pattern.replace(UNKNOWN, "\\E(.+)\\Q") + "\\E")
                        .matcher(text))
                .filter(Matcher::matches)
                .anyMatch(match -> IntStream.rangeClosed(1, match.groupCount())
                        .mapToObj(match::group)
                        .allMatch(part -> words.contains(part)
                                || NUMBER.matcher(part).matches()
                                || enums.values().stream().anyMatch(codes -> codes.contains(part))));
    }

    private static boolean isKeyOrBeginning(String text, Set<String> keys) {
        return keys.contains(text) || keys.stream().anyMatch(key -> key.startsWith(text + "."));
    }

    private static String namespace(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void follow(Iterable<? extends CompilationUnitTree> units) {
        sinks.put("platform.Messages.text", new HashSet<>(Set.of(new Sink(0, "#"))));
        units.forEach(unit -> unit.accept(new Declarations(), null));
        long before;
        do {
            before = sinks.values().stream().mapToLong(Set::size).sum();
            asked.clear();
            units.forEach(unit -> unit.accept(new Calls(), null));
        } while (sinks.values().stream().mapToLong(Set::size).sum() > before);
    }

    /** What stands where: classes with their parents, methods, fields, enums. Names are {@code feature.Class.member}. */
    private class Declarations extends TreeScanner<@Nullable Void, @Nullable Void> {
        final Deque<String> classes = new ArrayDeque<>();
        final Map<String, String> imports = new HashMap<>();
        String feature = "";

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, @Nullable Void none) {
            String[] parts = String.valueOf(unit.getPackageName()).split("\\.", 0);
            feature = parts.length > 2 ? parts[2] : "";
            imports.clear();
            unit.getImports().stream()
                    .map(each -> each.getQualifiedIdentifier().toString())
                    .filter(name -> name.startsWith("de.lenkungsportal."))
                    .forEach(name -> imports.put(last(name), name.split("\\.", -1)[2] + "." + last(name)));
            unit.getImports().stream()
                    .map(each -> NESTED.matcher(each.getQualifiedIdentifier().toString()))
                    .filter(Matcher::matches)
                    .forEach(name ->
                            imports.put(name.group(3), name.group(1) + "." + name.group(2) + "." + name.group(3)));
            return super.visitCompilationUnit(unit, none);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
            String name = tree.getSimpleName().toString();
            classes.push(feature + "." + name);
            if (tree.getKind() == Tree.Kind.ENUM) {
                enumAt(tree);
            }
            if (!name.isEmpty()) {
                owners.computeIfAbsent(name, key -> new HashSet<>()).add(feature);
                if (tree.getExtendsClause() != null) {
                    types.put(classes.peek() + ".super", simple(tree.getExtendsClause()));
                }
            }
            super.visitClass(tree, none);
            classes.pop();
            return null;
        }

        void enumAt(ClassTree tree) {
            if (!declared.add(classes.peek())) {
                twice.add(classes.peek());
            }
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
            String name = classes.peek() + "." + tree.getName();
            methods.put(name, tree);
            if (tree.getReturnType() != null) {
                types.put(name, simple(tree.getReturnType()));
            }
            return super.visitMethod(tree, none);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
            String owner = classes.peek();
            if (owner != null
                    && owner.endsWith("." + tree.getType())
                    && tree.getInitializer() instanceof NewClassTree) {
                enums.computeIfAbsent(owner, key -> new TreeSet<>())
                        .add(tree.getName().toString());
                if (classes.size() > 1) {
                    String inside = classes.stream().skip(1).findFirst().orElseThrow() + "." + last(owner);
                    nested.computeIfAbsent(inside, key -> new TreeSet<>())
                            .add(tree.getName().toString());
                }
            } else if (owner != null && tree.getType() != null) {
                types.putIfAbsent(owner + "." + tree.getName(), simple(tree.getType()));
            }
            return super.visitVariable(tree, none);
        }
    }

    /** Calls of sinks; finds new ones among the methods that hand a parameter on. */
    private class Calls extends Declarations {
        private final Map<String, VariableTree> fields = new HashMap<>();
        private Map<String, VariableTree> locals = new HashMap<>();
        private final Map<String, Set<String>> bound = new HashMap<>();
        private @Nullable MethodTree method;
        private int depth;

        @Override
        void enumAt(ClassTree tree) {}

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
            tree.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .forEach(field -> fields.put(field.getName().toString(), field));
            return super.visitClass(tree, none);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
            var outer = method;
            var outerLocals = locals;
            method = tree;
            locals = variables(tree);
            super.visitMethod(tree, none);
            method = outer;
            locals = outerLocals;
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
            return scan(tree.getInitializer(), none);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
            if (tree.getValue() instanceof String text) {
                literals.computeIfAbsent(feature, key -> new HashSet<>()).add(text);
                texts.computeIfAbsent(feature, key -> new HashSet<>()).add(text);
            }
            return null;
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void none) {
            if (tree.getKind() == Tree.Kind.PLUS) {
                values(tree)
                        .forEach(text -> texts.computeIfAbsent(feature, key -> new HashSet<>())
                                .add(text.replaceAll("\\{\\w+}", UNKNOWN)));
            }
            return super.visitBinary(tree, none);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void none) {
            call(lookUp(simple(tree.getIdentifier()), "<init>"), tree.getArguments());
            return super.visitNewClass(tree, none);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
            call(target(tree.getMethodSelect()), tree.getArguments());
            Set<String> elements = tree.getMethodSelect() instanceof MemberSelectTree select
                    ? elements(select.getExpression())
                    : Set.of();
            if (!elements.isEmpty()) {
                for (ExpressionTree argument : tree.getArguments()) {
                    if (argument instanceof MemberReferenceTree reference) {
                        sinksOf(lookUp(
                                        type(reference.getQualifierExpression()),
                                        reference.getName().toString()))
                                .forEach(sink ->
                                        elements.forEach(each -> ask(sink.key().replace("#", each))));
                    } else if (argument instanceof LambdaExpressionTree lambda
                            && !lambda.getParameters().isEmpty()) {
                        bound.put(lambda.getParameters().getFirst().getName().toString(), elements);
                    }
                }
            }
            super.visitMethodInvocation(tree, none);
            bound.values().removeIf(each -> each == elements);
            return null;
        }

        @Override
        public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void none) {
            Set<String> elements = elements(tree.getExpression());
            if (!elements.isEmpty()) {
                bound.put(tree.getVariable().getName().toString(), elements);
            }
            super.visitEnhancedForLoop(tree, none);
            bound.values().removeIf(each -> each == elements);
            return null;
        }

        private void call(@Nullable String name, List<? extends ExpressionTree> arguments) {
            for (Sink sink : sinksOf(name)) {
                if (sink.position() < arguments.size()) {
                    values(arguments.get(sink.position()))
                            .forEach(text -> ask(sink.key().replace("#", text)));
                }
            }
        }

        private Set<Sink> sinksOf(@Nullable String name) {
            return name == null ? Set.of() : Set.copyOf(sinks.getOrDefault(name, Set.of()));
        }

        /** @param key with parameters of the method around it in braces */
        private void ask(String key) {
            if (method != null && key.contains("{")) {
                for (int i = 0; i < method.getParameters().size(); i++) {
                    String mark = "{" + method.getParameters().get(i).getName() + "}";
                    if (key.contains(mark)) {
                        String rest = key.replace(mark, "#").replaceAll("\\{\\w+}", UNKNOWN);
                        if (rest.length() < 80) {
                            sinks.computeIfAbsent(classes.peek() + "." + method.getName(), name -> new HashSet<>())
                                    .add(new Sink(i, rest));
                        }
                        if (rest.endsWith(".#") && method.getName().contentEquals("text")) {
                            prefixes.computeIfAbsent(feature, name -> new HashSet<>())
                                    .add(rest.substring(0, rest.length() - 1));
                        }
                        return;
                    }
                }
            }
            asked.add(key.replaceAll("\\{\\w+}", UNKNOWN));
        }

        /** All strings that the expression can be. */
        private Set<String> values(@Nullable Tree tree) {
            if (tree == null || depth > 12) {
                return Set.of(UNKNOWN);
            }
            depth++;
            try {
                return switch (tree) {
                    case LiteralTree literal -> Set.of(literal.getValue() instanceof String text ? text : UNKNOWN);
                    case ParenthesizedTree inner -> values(inner.getExpression());
                    case ConditionalExpressionTree choice ->
                        union(Stream.of(choice.getTrueExpression(), choice.getFalseExpression()));
                    case SwitchExpressionTree choice -> union(results(choice));
                    case BinaryTree sum
                    when sum.getKind() == Tree.Kind.PLUS ->
                        sum(values(sum.getLeftOperand()), values(sum.getRightOperand()));
                    case IdentifierTree name -> named(name);
                    case MethodInvocationTree call -> called(call);
                    default -> constants(type(tree));
                };
            } finally {
                depth--;
            }
        }

        private Set<String> named(IdentifierTree tree) {
            String name = tree.getName().toString();
            if (bound.containsKey(name)) {
                return bound.get(name);
            }
            Set<String> constants = constants(type(tree));
            if (!constants.contains(UNKNOWN)) {
                return constants;
            }
            if (method != null
                    && method.getParameters().stream()
                            .anyMatch(each -> each.getName().contentEquals(name) && isString(each))) {
                return Set.of("{" + name + "}");
            }
            var variable = locals.getOrDefault(name, fields.get(name));
            return variable == null ? Set.of(UNKNOWN) : values(variable.getInitializer());
        }

        private Set<String> called(MethodInvocationTree tree) {
            if (tree.getMethodSelect() instanceof MemberSelectTree select
                    && Set.of("name", "toString")
                            .contains(select.getIdentifier().toString())) {
                return values(select.getExpression());
            }
            if (tree.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("toLowerCase")) {
                return values(select.getExpression()).stream()
                        .map(each -> each.startsWith("{") ? UNKNOWN : each.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
            }
            String name = target(tree.getMethodSelect());
            var target = name == null ? null : methods.get(name);
            if (target != null && "String".equals(types.get(name)) && target.getBody() != null) {
                var outer = method;
                var outerLocals = locals;
                method = null;
                locals = variables(target);
                var found = union(results(target.getBody()));
                method = outer;
                locals = outerLocals;
                return found.isEmpty() ? Set.of(UNKNOWN) : found;
            }
            return constants(type(tree));
        }

        /** The elements of a list of literals or of the constants of an enum; empty if it is neither. */
        private Set<String> elements(@Nullable Tree tree) {
            if (tree instanceof IdentifierTree name) {
                var variable = locals.getOrDefault(
                        name.getName().toString(), fields.get(name.getName().toString()));
                return variable == null ? Set.of() : elements(variable.getInitializer());
            }
            if (!(tree instanceof MethodInvocationTree call)
                    || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
                return Set.of();
            }
            String name = select.getIdentifier().toString();
            if (name.equals("values")) {
                Set<String> constants = constants(type(select.getExpression()));
                return constants.contains(UNKNOWN) ? Set.of() : constants;
            }
            if (!KEEP_ELEMENTS.contains(name)) {
                return Set.of();
            }
            if (name.equals("of")
                    || (name.equals("stream")
                            && select.getExpression().toString().equals("Arrays"))) {
                var found = new TreeSet<String>();
                for (ExpressionTree argument : call.getArguments()) {
                    var inner = elements(argument);
                    found.addAll(inner.isEmpty() ? values(argument) : inner);
                }
                found.removeIf(each -> each.contains(UNKNOWN));
                return found;
            }
            if (name.equals("map")) {
                return Set.of();
            }
            return elements(select.getExpression());
        }

        private Set<String> constants(@Nullable String type) {
            if (type == null) {
                return Set.of(UNKNOWN);
            }
            int dot = type.indexOf('.');
            String outer = dot < 0 ? null : owner(type.substring(0, dot));
            Stream<String> inside = outer != null
                    ? Stream.of(outer + type.substring(dot))
                    : Stream.concat(
                            classes.stream().map(each -> each + "." + type), Stream.ofNullable(imports.get(type)));
            var found = inside.map(nested::get).filter(each -> each != null).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            String name = owner(type);
            var constants = name == null ? null : enums.get(name);
            return constants == null || twice.contains(name) ? Set.of(UNKNOWN) : constants;
        }

        private Set<String> union(Stream<? extends Tree> trees) {
            var all = new TreeSet<String>();
            trees.forEach(tree -> all.addAll(values(tree)));
            return all;
        }

        /** Name of the called method, where the class is known. */
        private @Nullable String target(ExpressionTree select) {
            if (select instanceof MemberSelectTree member) {
                return lookUp(
                        type(member.getExpression()), member.getIdentifier().toString());
            }
            String name = select.toString();
            if (name.equals("super") || name.equals("this")) {
                String own = classes.peek();
                return lookUp(
                        name.equals("this") ? own.substring(own.indexOf('.') + 1) : types.get(own + ".super"),
                        "<init>");
            }
            return classes.stream()
                    .map(each -> lookUp(each.substring(each.indexOf('.') + 1), name))
                    .filter(each -> each != null && methods.containsKey(each))
                    .findFirst()
                    .orElse(null);
        }

        /** Simple name of the type of an expression, where declarations in the sources say it. */
        private @Nullable String type(Tree tree) {
            return switch (tree) {
                case IdentifierTree name
                when name.getName().contentEquals("this") ->
                    classes.peek().substring(classes.peek().indexOf('.') + 1);
                case IdentifierTree name -> {
                    var variable = locals.getOrDefault(
                            name.getName().toString(), fields.get(name.getName().toString()));
                    if (variable == null) {
                        String inherited = lookUp(
                                classes.peek().substring(classes.peek().indexOf('.') + 1),
                                name.getName().toString());
                        yield inherited != null && types.containsKey(inherited)
                                ? types.get(inherited)
                                : name.getName().toString();
                    }
                    yield variable.getType() != null
                                    && !variable.getType().toString().equals("var")
                            ? simple(variable.getType())
                            : typeOfValue(variable);
                }
                case NewClassTree made -> simple(made.getIdentifier());
                case ParenthesizedTree inner -> type(inner.getExpression());
                case MethodInvocationTree call -> {
                    String name = target(call.getMethodSelect());
                    yield name == null ? null : types.get(name);
                }
                case MemberSelectTree member -> {
                    String name = lookUp(
                            type(member.getExpression()), member.getIdentifier().toString());
                    yield name != null && types.containsKey(name)
                            ? types.get(name)
                            : member.getIdentifier().toString();
                }
                default -> null;
            };
        }

        private @Nullable String typeOfValue(VariableTree variable) {
            if (variable.getInitializer() == null || depth > 12) {
                return null;
            }
            depth++;
            try {
                return type(variable.getInitializer());
            } finally {
                depth--;
            }
        }

        /** The member of the type or of what it extends. */
        private @Nullable String lookUp(@Nullable String type, String member) {
            for (int i = 0; type != null && i < 8; i++) {
                String owner = owner(type);
                if (owner == null) {
                    return null;
                }
                String name = owner + "." + member;
                if (methods.containsKey(name) || types.containsKey(name) || sinks.containsKey(name)) {
                    return name;
                }
                type = types.get(owner + ".super");
            }
            return null;
        }

        private @Nullable String owner(String type) {
            String imported = imports.get(type);
            if (imported != null) {
                return imported;
            }
            var features = owners.getOrDefault(type, Set.of());
            return features.isEmpty()
                    ? null
                    : (features.contains(feature)
                                    ? feature
                                    : features.iterator().next()) + "." + type;
        }
    }

    private static boolean isString(VariableTree variable) {
        return variable.getType() != null && simple(variable.getType()).equals("String");
    }

    private static Set<String> sum(Set<String> left, Set<String> right) {
        var all = new TreeSet<String>();
        left.forEach(first -> right.forEach(second -> all.add(first + second)));
        return all.size() > 400 ? Set.of(UNKNOWN) : all;
    }

    private static Map<String, VariableTree> variables(MethodTree tree) {
        var found = new HashMap<String, VariableTree>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
                found.put(variable.getName().toString(), variable);
                return super.visitVariable(variable, none);
            }
        }.scan(tree, null);
        return found;
    }

    private static Stream<ExpressionTree> results(Tree tree) {
        var found = new ArrayList<ExpressionTree>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitYield(YieldTree result, @Nullable Void none) {
                found.add(result.getValue());
                return null;
            }

            @Override
            public @Nullable Void visitReturn(ReturnTree result, @Nullable Void none) {
                found.add(result.getExpression());
                return null;
            }

            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree inner, @Nullable Void none) {
                return null;
            }
        }.scan(tree, null);
        if (tree instanceof SwitchExpressionTree choice) {
            choice.getCases().stream()
                    .map(each -> each.getBody())
                    .filter(ExpressionTree.class::isInstance)
                    .map(ExpressionTree.class::cast)
                    .forEach(found::add);
        }
        return found.stream().filter(each -> each != null);
    }

    /** The last name in a type, with the class around it if that is written, without arguments and annotations. */
    private static String simple(Tree type) {
        String name = type.toString().replaceAll("<.*", "").strip();
        name = name.substring(name.lastIndexOf(' ') + 1);
        int last = name.lastIndexOf('.');
        int before = name.lastIndexOf('.', last - 1);
        return last > 0 && Character.isUpperCase(name.charAt(before + 1))
                ? name.substring(before + 1)
                : name.substring(last + 1);
    }
}
