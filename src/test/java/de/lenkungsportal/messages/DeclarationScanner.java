package de.lenkungsportal.messages;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes down what the sources declare, and finds it again by the names in use at a place. */
class DeclarationScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final Pattern NESTED =
            Pattern.compile("de\\.lenkungsportal\\.(\\w+)\\..*?([A-Z]\\w*)\\.([A-Z]\\w*)");

    final Declarations declarations;

    /** The classes around the place that is read, the innermost first. */
    final Deque<String> classes = new ArrayDeque<>();

    /** Class by the simple name that is imported. */
    final Map<String, String> imports = new HashMap<>();

    /** The same for classes inside classes, with the class around them. */
    final Map<String, String> nestedImports = new HashMap<>();

    String feature = "";

    private final Set<String> enumsSeen = new HashSet<>();

    DeclarationScanner(Declarations declarations) {
        this.declarations = declarations;
    }

    /** @param name of an enum whose declaration begins */
    void enumAt(String name) {
        if (!enumsSeen.add(name)) {
            declarations.twice.add(name);
        }
    }

    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, @Nullable Void none) {
        String[] parts = String.valueOf(unit.getPackageName()).split("\\.", 0);
        feature = parts.length > 2 ? parts[2] : "";
        imports.clear();
        nestedImports.clear();
        unit.getImports().stream()
                .map(each -> each.getQualifiedIdentifier().toString())
                .filter(name -> name.startsWith("de.lenkungsportal."))
                .forEach(name ->
                        imports.put(Declarations.last(name), name.split("\\.", -1)[2] + "." + Declarations.last(name)));
        unit.getImports().stream()
                .map(each -> NESTED.matcher(each.getQualifiedIdentifier().toString()))
                .filter(Matcher::matches)
                .forEach(name ->
                        nestedImports.put(name.group(3), name.group(1) + "." + name.group(2) + "." + name.group(3)));
        return super.visitCompilationUnit(unit, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
        String name = tree.getSimpleName().toString();
        classes.push(feature + "." + name);
        if (tree.getKind() == Tree.Kind.ENUM) {
            enumAt(classes.peek());
        }
        if (!name.isEmpty()) {
            declarations.features.computeIfAbsent(name, key -> new HashSet<>()).add(feature);
            if (tree.getExtendsClause() != null) {
                declarations.types.put(classes.peek() + ".super", Declarations.simple(tree.getExtendsClause()));
            }
        }
        super.visitClass(tree, null);
        classes.pop();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
        String name = classes.peek() + "." + tree.getName();
        declarations.methods.put(name, tree);
        if (tree.getReturnType() != null) {
            declarations.types.put(name, Declarations.simple(tree.getReturnType()));
        }
        return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
        String owner = classes.peek();
        if (owner != null && owner.endsWith("." + tree.getType()) && tree.getInitializer() instanceof NewClassTree) {
            declarations
                    .enums
                    .computeIfAbsent(owner, key -> new TreeSet<>())
                    .add(tree.getName().toString());
            if (classes.size() > 1) {
                String inside = classes.stream().skip(1).findFirst().orElseThrow() + "." + Declarations.last(owner);
                declarations
                        .nested
                        .computeIfAbsent(inside, key -> new TreeSet<>())
                        .add(tree.getName().toString());
            }
        } else if (owner != null && tree.getType() != null) {
            declarations.types.putIfAbsent(owner + "." + tree.getName(), Declarations.simple(tree.getType()));
        }
        return super.visitVariable(tree, null);
    }

    /** The member of the type or of what it extends. */
    final @Nullable String lookUp(@Nullable String type, String member) {
        for (int i = 0; type != null && i < 8; i++) {
            String owner = owner(type);
            if (owner == null) {
                return null;
            }
            String name = owner + "." + member;
            if (declarations.methods.containsKey(name) || declarations.types.containsKey(name)) {
                return name;
            }
            type = declarations.types.get(owner + ".super");
        }
        return null;
    }

    /** The class of this simple name, the one of the same feature first. */
    final @Nullable String owner(String type) {
        String imported = imports.get(type);
        if (imported != null) {
            return imported;
        }
        var features = declarations.features.getOrDefault(type, Set.of());
        return features.isEmpty()
                ? null
                : (features.contains(feature) ? feature : features.iterator().next()) + "." + type;
    }
}
