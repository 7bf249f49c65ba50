package org.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules every class of Mizan keeps: which way dependencies point, and nothing that depends on the machine's language,
 * charset or chance. The rules know modules and packages, not single classes: a new method of analysis is covered at once.
 */
class HouseRulesTest {
    private static final JavaClasses MIZAN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mizan");

    /** Which modules a module may use besides itself; the application may use all. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "core", Set.of(),
            "methods", Set.of("core"),
            "engine", Set.of("core"),
            "evidence", Set.of("core"),
            "report", Set.of("core"),
            "workspace", Set.of("core"),
            "app", Set.of("core", "methods", "engine", "evidence", "report", "workspace"));

    /** Libraries that one package alone may touch, so that replacing one stays a small change. */
    private static final Map<String, String> HOME_OF = Map.of(
            "io.javalin.", "org.mizan.web",
            "org.eclipse.jetty.", "org.mizan.web",
            "jakarta.servlet.", "org.mizan.web",
            "org.apache.lucene.", "org.mizan.search",
            "org.apache.pdfbox.", "org.mizan.archive",
            "org.jsoup.", "org.mizan.archive",
            "de.undercouch.", "org.mizan.bibliography",
            "org.eclipse.jgit.", "org.mizan.workspace",
            "picocli.", "org.mizan.app");

    @Test
    void modules_depend_one_way() {
        assertThat(dependencies(d -> {
                    String from = module(d.getOriginClass());
                    String to = module(target(d));
                    return !from.equals(to) && !MAY_USE.get(from).contains(to);
                }))
                .isEmpty();
    }

    @Test
    void no_method_knows_another() {
        assertThat(dependencies(d -> module(d.getOriginClass()).equals("methods")
                        && module(target(d)).equals("methods")
                        && !isMethodList(d.getOriginClass())
                        && isMethod(target(d).getPackageName())
                        && !method(d.getOriginClass()).equals(method(target(d)))))
                .isEmpty();
    }

    /** A package that holds an analysis; the others, such as the readers of matrices, are shared by methods and may know none of them. */
    private static boolean isMethod(String inPackage) {
        return MIZAN.stream()
                .anyMatch(c -> c.getPackageName().equals(inPackage)
                        && !c.isInterface()
                        && c.isAssignableTo("org.mizan.analysis.Analysis"));
    }

    @Test
    void solvers_are_plain_java() {
        Predicate<JavaClass> allowed = c -> c.getPackageName().matches("java\\.(lang|util|math).*")
                || c.isPrimitive()
                || c.getPackageName().equals("org.mizan.analysis");
        assertThat(MIZAN.stream()
                        .filter(c -> module(c).equals("methods"))
                        .filter(c -> outermost(c).getSimpleName().endsWith("Solver"))
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .filter(d -> !allowed.test(target(d)))
                        .filter(d -> !target(d)
                                .getPackageName()
                                .equals(d.getOriginClass().getPackageName()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void each_library_stays_in_its_package() {
        assertThat(MIZAN.stream()
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .filter(d -> HOME_OF.entrySet().stream()
                                .anyMatch(e -> d.getTargetClass().getName().startsWith(e.getKey())
                                        && !within(d.getOriginClass(), e.getValue())))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void nothing_depends_on_the_default_language_charset_or_chance() {
        assertThat(offences(MIZAN)).isEmpty();
    }

    @Test
    void only_the_application_knows_the_terminal_and_the_users_locale() {
        assertThat(MIZAN.stream()
                        .filter(c -> !module(c).equals("app"))
                        .flatMap(c -> c.getAccessesFromSelf().stream())
                        .filter(a -> a.getTarget()
                                        .getFullName()
                                        .matches(
                                                "java\\.lang\\.System\\.(out|err|in|exit\\(.*)|java\\.util\\.Locale\\.getDefault\\(.*")
                                || a.getTarget().getName().equals("printStackTrace"))
                        .map(JavaAccess::getDescription))
                .isEmpty();
    }

    @Test
    void no_static_field_can_change() {
        assertThat(MIZAN.stream()
                        .flatMap(c -> c.getFields().stream())
                        .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
                        .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
                        .filter(f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    @Test
    void each_forbidden_call_is_noticed() {
        JavaClasses bad = new ClassFileImporter().importClasses(ForbiddenCalls.class);
        long planted = bad.get(ForbiddenCalls.class).getMethods().stream()
                .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                .count();
        assertThat(offences(bad)).hasSize((int) planted);
    }

    private static List<String> offences(JavaClasses classes) {
        List<String> found = new ArrayList<>();
        for (JavaClass c : classes) {
            for (JavaAccess<?> access : c.getAccessesFromSelf()) {
                if (access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target) {
                    MachineDependent.adviceOn(target)
                            .ifPresent(advice -> found.add(access.getDescription() + ": " + advice));
                }
            }
        }
        return found;
    }

    private static Stream<String> dependencies(Predicate<Dependency> wrong) {
        return MIZAN.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> within(target(d), "org.mizan"))
                .filter(wrong)
                .map(Dependency::getDescription);
    }

    /** What is depended on; of an array, its elements. */
    private static JavaClass target(Dependency d) {
        return d.getTargetClass().getBaseComponentType();
    }

    /** The Maven module a class was compiled in, read off where its class file lies. */
    private static String module(JavaClass c) {
        String where = c.getSource().map(s -> s.getUri().toString()).orElse("");
        Matcher m = Pattern.compile("/(\\w+)/target/").matcher(where);
        String module = "";
        while (m.find()) {
            module = m.group(1);
        }
        assertThat(MAY_USE).as("module of %s in %s", c.getName(), where).containsKey(module);
        return module;
    }

    private static String method(JavaClass c) {
        return c.getPackageName().split("\\.")[2];
    }

    /** The explicit list of all methods is the one class beside them that knows them. */
    private static boolean isMethodList(JavaClass c) {
        return outermost(c).getSimpleName().equals("Methods");
    }

    private static JavaClass outermost(JavaClass c) {
        Optional<JavaClass> outer = c.getEnclosingClass();
        return outer.isPresent() ? outermost(outer.get()) : c;
    }

    private static boolean within(JavaClass c, String topPackage) {
        return c.getPackageName().equals(topPackage) || c.getPackageName().startsWith(topPackage + ".");
    }
}
