package de.lenkungsportal.messages;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds calls that hand a key to {@code Messages.text}, and the methods that hand one of their parameters on. */
final class KeyScanner extends ValueScanner {

    private final MessageKeys keys;

    KeyScanner(Declarations declarations, MessageKeys keys) {
        super(declarations);
        this.keys = keys;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
        if (tree.getValue() instanceof String text) {
            keys.literals.computeIfAbsent(feature, key -> new HashSet<>()).add(text);
            keys.texts.computeIfAbsent(feature, key -> new HashSet<>()).add(text);
        }
        return null;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void none) {
        if (tree.getKind() == Tree.Kind.PLUS) {
            values(tree)
                    .forEach(text -> keys.texts
                            .computeIfAbsent(feature, key -> new HashSet<>())
                            .add(text.replaceAll("\\{\\w+}", UNKNOWN)));
        }
        return super.visitBinary(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void none) {
        call(lookUp(Declarations.simple(tree.getIdentifier()), "<init>"), tree.getArguments());
        return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
        call(target(tree.getMethodSelect()), tree.getArguments());
        var outer = Map.copyOf(bound);
        Set<String> elements =
                tree.getMethodSelect() instanceof MemberSelectTree select ? elements(select.getExpression()) : Set.of();
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
        super.visitMethodInvocation(tree, null);
        bound.clear();
        bound.putAll(outer);
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void none) {
        var outer = Map.copyOf(bound);
        Set<String> elements = elements(tree.getExpression());
        if (!elements.isEmpty()) {
            bound.put(tree.getVariable().getName().toString(), elements);
        }
        super.visitEnhancedForLoop(tree, null);
        bound.clear();
        bound.putAll(outer);
        return null;
    }

    private void call(@Nullable String name, List<? extends ExpressionTree> arguments) {
        for (MessageKeys.Sink sink : sinksOf(name)) {
            if (sink.position() < arguments.size()) {
                values(arguments.get(sink.position()))
                        .forEach(text -> ask(sink.key().replace("#", text)));
            }
        }
    }

    private Set<MessageKeys.Sink> sinksOf(@Nullable String name) {
        return name == null ? Set.of() : Set.copyOf(keys.sinks.getOrDefault(name, Set.of()));
    }

    /** @param key with parameters of the method around it in braces */
    private void ask(String key) {
        if (method != null && key.contains("{")) {
            for (int i = 0; i < method.getParameters().size(); i++) {
                String mark = "{" + method.getParameters().get(i).getName() + "}";
                if (key.contains(mark)) {
                    String rest = key.replace(mark, "#").replaceAll("\\{\\w+}", UNKNOWN);
                    if (rest.length() < 80) {
                        keys.sinks
                                .computeIfAbsent(classes.peek() + "." + method.getName(), name -> new HashSet<>())
                                .add(new MessageKeys.Sink(i, rest));
                    }
                    if (rest.endsWith(".#") && method.getName().contentEquals("text")) {
                        keys.prefixes
                                .computeIfAbsent(feature, name -> new HashSet<>())
                                .add(rest.substring(0, rest.length() - 1));
                    }
                    return;
                }
            }
        }
        keys.asked.add(key.replaceAll("\\{\\w+}", UNKNOWN));
    }
}
