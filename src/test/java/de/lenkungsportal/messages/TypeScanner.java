package de.lenkungsportal.messages;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of which type an expression is, as far as the declarations of the sources tell. */
abstract class TypeScanner extends DeclarationScanner {

    /** Stands in a text for what is not known. */
    static final String UNKNOWN = "*";

    /** How far an expression is followed. */
    static final int DEEPEST = 12;

    final Map<String, VariableTree> fields = new HashMap<>();

    /** Parameters and variables of {@link #method}. */
    Map<String, VariableTree> locals = new HashMap<>();

    /** The method around the place that is read. */
    @Nullable MethodTree method;

    int depth;

    TypeScanner(Declarations declarations) {
        super(declarations);
    }

    /** The declarations are known by now. */
    @Override
    final void enumAt(String name) {}

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
        tree.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .forEach(field -> fields.put(field.getName().toString(), field));
        return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
        var outer = method;
        var outerLocals = locals;
        method = tree;
        locals = variables(tree);
        super.visitMethod(tree, null);
        method = outer;
        locals = outerLocals;
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
        return scan(tree.getInitializer(), null);
    }

    final Set<String> constants(@Nullable String type) {
        if (type == null) {
            return Set.of(UNKNOWN);
        }
        int dot = type.indexOf('.');
        String outer = dot < 0 ? null : owner(type.substring(0, dot));
        Stream<String> inside = outer != null
                ? Stream.of(outer + type.substring(dot))
                : Stream.concat(
                        classes.stream().map(each -> each + "." + type), Stream.ofNullable(nestedImports.get(type)));
        var found = inside.map(declarations.nested::get)
                .filter(each -> each != null)
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        String name = owner(type);
        var constants = name == null ? null : declarations.enums.get(name);
        return constants == null || declarations.twice.contains(name) ? Set.of(UNKNOWN) : constants;
    }

    /** Name of the called method, where the class is known. */
    final @Nullable String target(ExpressionTree select) {
        if (select instanceof MemberSelectTree member) {
            return lookUp(type(member.getExpression()), member.getIdentifier().toString());
        }
        String name = select.toString();
        if (name.equals("super") || name.equals("this")) {
            String own = classes.peek();
            return lookUp(
                    name.equals("this") ? own.substring(own.indexOf('.') + 1) : declarations.types.get(own + ".super"),
                    "<init>");
        }
        return classes.stream()
                .map(each -> lookUp(each.substring(each.indexOf('.') + 1), name))
                .filter(each -> each != null && declarations.methods.containsKey(each))
                .findFirst()
                .orElse(null);
    }

    /** Simple name of the type of an expression, where declarations in the sources say it. */
    final @Nullable String type(Tree tree) {
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
                    yield inherited != null && declarations.types.containsKey(inherited)
                            ? declarations.types.get(inherited)
                            : name.getName().toString();
                }
                yield variable.getType() != null
                                && !variable.getType().toString().equals("var")
                        ? Declarations.simple(variable.getType())
                        : typeOfValue(variable);
            }
            case NewClassTree made -> Declarations.simple(made.getIdentifier());
            case ParenthesizedTree inner -> type(inner.getExpression());
            case MethodInvocationTree call -> {
                String name = target(call.getMethodSelect());
                yield name == null ? null : declarations.types.get(name);
            }
            case MemberSelectTree member -> {
                String name = lookUp(
                        type(member.getExpression()), member.getIdentifier().toString());
                yield name != null && declarations.types.containsKey(name)
                        ? declarations.types.get(name)
                        : member.getIdentifier().toString();
            }
            default -> null;
        };
    }

    private @Nullable String typeOfValue(VariableTree variable) {
        if (variable.getInitializer() == null || depth > DEEPEST) {
            return null;
        }
        depth++;
        try {
            return type(variable.getInitializer());
        } finally {
            depth--;
        }
    }

    static Map<String, VariableTree> variables(MethodTree tree) {
        var found = new HashMap<String, VariableTree>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
                found.put(variable.getName().toString(), variable);
                return super.visitVariable(variable, null);
            }
        }.scan(tree, null);
        return found;
    }
}
