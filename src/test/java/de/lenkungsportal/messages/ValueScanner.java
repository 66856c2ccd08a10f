package de.lenkungsportal.messages;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which strings an expression can be: constants, choices, sums, elements of lists, constants of enums. A parameter stands in braces. */
abstract class ValueScanner extends TypeScanner {

    private static final Set<String> KEEP_ELEMENTS =
            Set.of("stream", "filter", "sorted", "toList", "limit", "skip", "distinct", "parallel", "forEach");

    final Map<String, Set<String>> bound = new HashMap<>();

    ValueScanner(Declarations declarations) {
        super(declarations);
    }

    /** All strings that the expression can be. */
    final Set<String> values(@Nullable Tree tree) {
        if (tree == null || depth > DEEPEST) {
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
                && Set.of("name", "toString").contains(select.getIdentifier().toString())) {
            return values(select.getExpression());
        }
        if (tree.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("toLowerCase")) {
            return values(select.getExpression()).stream()
                    .map(each -> each.startsWith("{") ? UNKNOWN : each.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        }
        String name = target(tree.getMethodSelect());
        var target = name == null ? null : declarations.methods.get(name);
        if (target != null && "String".equals(declarations.types.get(name)) && target.getBody() != null) {
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
    final Set<String> elements(@Nullable Tree tree) {
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
        if (name.equals("of")
                || (name.equals("stream") && select.getExpression().toString().equals("Arrays"))) {
            var found = new TreeSet<String>();
            for (ExpressionTree argument : call.getArguments()) {
                var inner = elements(argument);
                found.addAll(inner.isEmpty() ? values(argument) : inner);
            }
            found.removeIf(each -> each.contains(UNKNOWN));
            return found;
        }
        return KEEP_ELEMENTS.contains(name) ? elements(select.getExpression()) : Set.of();
    }

    private Set<String> union(Stream<? extends Tree> trees) {
        var all = new TreeSet<String>();
        trees.forEach(tree -> all.addAll(values(tree)));
        return all;
    }

    private static boolean isString(VariableTree variable) {
        return variable.getType() != null
                && Declarations.simple(variable.getType()).equals("String");
    }

    private static Set<String> sum(Set<String> left, Set<String> right) {
        var all = new TreeSet<String>();
        left.forEach(first -> right.forEach(second -> all.add(first + second)));
        return all.size() > 400 ? Set.of(UNKNOWN) : all;
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
}
