package de.lenkungsportal.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.kit.FormFields.Difference;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.StaleWriteException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * No form leaves anything out of the comparison of a stale write. All forms that edit a stored record are found on the class
 * path; each is filled with a record and with every record that differs from it in one part.
 */
@PortalTest
class RecordFieldsTest {

    /** Codes and machine formats, which are not for people. */
    private static final Pattern NO_WORDS =
            Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b|\\b\\d{4}-\\d{2}(-\\d{2})?\\b|@|\\bnull\\b");

    /**
     * What no form asks for: the day on which it is written becomes the Stand of what it says, and what was said when a record
     * was begun stays. A new figure is never compared with a stored one.
     */
    private static final Set<String> NOT_ASKED = Set.of(
            "ChainContent.ags",
            "ChainContent.basis",
            "ChainContent.source",
            "CooperationAgreementContent.supersedes",
            "DemandContent.asOf",
            "MeasureContent.basis",
            "MeasureContent.municipalities",
            "MeasureContent.scope",
            "MeasureContent.source",
            "NewFigure.breakdown",
            "NewFigure.indicator",
            "NewFigure.round",
            "NewFigure.source",
            "RunContent.asOf",
            "RunContent.basis",
            "RunContent.source");

    @Autowired
    ApplicationContext portal;

    @Autowired
    SignIn signIn;

    @Autowired
    Messages messages;

    @Test
    void whateverAFormWouldWriteIsInTheComparison() throws Exception {
        var silent = new TreeSet<String>();
        var unread = new TreeSet<String>();
        signIn.as(Who.COORDINATOR_OWN, () -> {
            Map<Type, List<Class<?>>> byWish = forms().collect(Collectors.groupingBy(RecordFieldsTest::wish));
            byWish.forEach((wish, forms) -> {
                var written = new TreeSet<String>();
                forms.forEach(form -> {
                    try {
                        compare(form, silent, written);
                    } catch (RuntimeException | AssertionError e) {
                        throw new AssertionError(form.getName(), e);
                    }
                });
                if (wish instanceof Class<?> raw && raw.isRecord()) {
                    Arrays.stream(raw.getRecordComponents())
                            .filter(component -> !Samples.IDENTIFIERS.contains(component.getName()))
                            .map(component -> raw.getSimpleName() + "." + component.getName())
                            .filter(name -> !written.contains(name) && !NOT_ASKED.contains(name))
                            .forEach(unread::add);
                }
            });
            return null;
        });
        assertThat(silent)
                .as("parts that a form writes and the comparison does not show")
                .isEmpty();
        assertThat(unread).as("parts that no form asks for").isEmpty();
    }

    @Test
    void everyInputOfAFormIsOneOfItsFields() throws Exception {
        signIn.as(Who.COORDINATOR_OWN, () -> {
            forms().forEach(form -> {
                RecordFields<Object, Object> fields = make(form);
                fields.read(Samples.of(record(form)));
                assertThat(inputs(fields).filter(input -> !fields.knows(input)))
                        .as(form.getName())
                        .isEmpty();
            });
            return null;
        });
    }

    @Test
    void everyFormThatMayMeetAStaleWriteIsFound() {
        assertThat(forms().map(Class::getSimpleName))
                .contains("MeetingFields", "BodyFields", "AgreementFields", "ContactFields", "CorrectionFields");
    }

    /** Steps that ask for nothing, so that there is nothing to compare: they show the record as it is stored by now. */
    private static final Set<String> WITHOUT_INPUT = Set.of(
            "AccountPanel", "AlertForm", "AnswerView", "ContactSection", "ForecastView", "InterestForm", "RunView");

    @Test
    void aStaleWriteIsMetByTheOneConflictView() {
        assertThat(classes().stream()
                        .filter(RecordFieldsTest::isPartOfAView)
                        .filter(RecordFieldsTest::meetsAStaleWrite)
                        .filter(each -> each.getDirectDependenciesFromSelf().stream()
                                .noneMatch(to -> to.getTargetClass().isEquivalentTo(Conflict.class)))
                        .map(JavaClass::getSimpleName))
                .containsOnlyOnceElementsOf(WITHOUT_INPUT)
                .isSubsetOf(WITHOUT_INPUT);
    }

    /** Knows Vaadin, and is of a feature, not of what views are built from. */
    private static boolean isPartOfAView(JavaClass type) {
        return !type.getPackageName().equals("de.lenkungsportal.kit")
                && type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().getPackageName().startsWith("com.vaadin"));
    }

    private static boolean meetsAStaleWrite(JavaClass view) {
        return view.getCodeUnits().stream()
                .flatMap(unit -> unit.getTryCatchBlocks().stream())
                .flatMap(block -> block.getCaughtThrowables().stream())
                .anyMatch(caught -> caught.isEquivalentTo(StaleWriteException.class));
    }

    /**
     * @param silent takes the parts that are written but not compared
     * @param written takes the parts that come from the fields
     */
    private void compare(Class<?> form, Set<String> silent, Set<String> written) {
        Type type = record(form);
        Object base = Samples.of(type);
        RecordFields<Object, Object> mine = make(form);
        mine.read(base);
        Object wish = mine.change(base);
        for (Object other : Samples.others(base, type)) {
            RecordFields<Object, Object> stored = make(form);
            try {
                stored.read(Objects.requireNonNull(other));
                Object theirs = stored.change(base);
                Set<String> differ = differing(wish, theirs);
                written.addAll(differ);
                List<Difference> shown = mine.differences(stored);
                if (!differ.isEmpty() && shown.isEmpty()) {
                    differ.forEach(part -> silent.add(form.getSimpleName() + " " + part + ": " + other));
                }
                assertThat(shown)
                        .as(form.getName())
                        .allSatisfy(each ->
                                assertThat(each.here() + " | " + each.there()).doesNotContainPattern(NO_WORDS));
            } catch (InvalidInputException | IllegalArgumentException broken) {
                // the form does not take such a record
            }
        }
    }

    private static Set<String> differing(Object one, Object other) {
        if (!one.getClass().isRecord()) {
            return one.equals(other) ? Set.of() : Set.of(one.getClass().getSimpleName());
        }
        return Arrays.stream(one.getClass().getRecordComponents())
                .filter(part -> !Objects.equals(Samples.part(one, part), Samples.part(other, part)))
                .map(part -> one.getClass().getSimpleName() + "." + part.getName())
                .collect(Collectors.toSet());
    }

    private static Stream<Component> inputs(Component component) {
        Stream<Component> inside = component.getChildren().flatMap(RecordFieldsTest::inputs);
        return component instanceof HasValue<?, ?> ? Stream.concat(Stream.of(component), inside) : inside;
    }

    private static Stream<Class<?>> forms() {
        return classes().get(RecordFields.class).getAllSubclasses().stream()
                .map(JavaClass::reflect)
                .filter(form -> !Modifier.isAbstract(form.getModifiers()))
                .<Class<?>>map(form -> form)
                .sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("de.lenkungsportal");
    }

    private static Type record(Class<?> form) {
        return generic(form, 0);
    }

    private static Type wish(Class<?> form) {
        return generic(form, 1);
    }

    private static Type generic(Class<?> form, int index) {
        ResolvableType generic =
                ResolvableType.forClass(form).as(RecordFields.class).getGeneric(index);
        return generic.getType() instanceof TypeVariable ? generic.toClass() : generic.getType();
    }

    @SuppressWarnings("unchecked")
    private RecordFields<Object, Object> make(Class<?> form) {
        return (RecordFields<Object, Object>) build(form);
    }

    private Object build(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            var arguments = new ArrayList<@Nullable Object>();
            for (Type parameter : constructor.getGenericParameterTypes()) {
                arguments.add(argument(parameter));
            }
            return constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    /** The bean of this type, a sample of a record or a code, a list of what can be chosen, or a helper of the view. */
    private @Nullable Object argument(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Type element = list.getActualTypeArguments()[0];
            return List.of(Samples.of(element), Samples.of(element, "Anderer Text"));
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            Type key = map.getActualTypeArguments()[0];
            Type value = map.getActualTypeArguments()[1];
            return Map.of(
                    Samples.of(key),
                    Samples.of(value),
                    Samples.of(key, "Anderer Text"),
                    Samples.of(value, "Anderer Text"));
        }
        Class<?> raw = (Class<?>) type;
        if (raw == Messages.class) {
            return messages;
        }
        if (raw == Clock.class) {
            return portal.getBean(Clock.class);
        }
        if (!raw.getSimpleName().endsWith("Words")
                && (raw.isRecord() || raw.isEnum() || raw.getName().startsWith("java."))) {
            return Samples.of(raw);
        }
        return portal.getBeanProvider(raw).stream()
                .findFirst()
                .map(Object.class::cast)
                .orElseGet(() -> build(raw));
    }
}
