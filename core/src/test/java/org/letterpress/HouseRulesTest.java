package org.letterpress;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who knows whom in the library. Each rule also fails when it finds nothing to check. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {
    private static final String ROOT = "org.letterpress";

    /** Each package and those of the others that it may use; what all share, {@code org.letterpress}, goes unsaid. */
    private static final Map<String, Set<String>> MAY_KNOW = new TreeMap<>(Map.ofEntries(
            entry("text", Set.of()),
            entry("site", Set.of()),
            entry("money", Set.of()),
            entry("person", Set.of("text")),
            entry("audit", Set.of("person", "site", "text")),
            entry("screening", Set.of("text")),
            entry("outbox", Set.of("person", "site", "text")),
            entry("article", Set.of("audit", "text")),
            entry("comment", Set.of("article", "audit", "person", "screening", "site", "text")),
            entry("staff", Set.of("audit", "site", "text")),
            entry("moderation", Set.of("article", "audit", "comment", "screening", "site", "staff", "text")),
            entry(
                    "correspondence",
                    Set.of("article", "audit", "comment", "moderation", "outbox", "person", "site", "text")),
            entry(
                    "briefing",
                    Set.of(
                            "article",
                            "audit",
                            "comment",
                            "moderation",
                            "outbox",
                            "screening",
                            "site",
                            "staff",
                            "text")),
            entry("bank", Set.of("money", "text")),
            entry("donation", Set.of("article", "audit", "bank", "money", "outbox", "person", "site", "staff", "text")),
            entry("provider", Set.of("donation", "money")),
            entry("privacy", Set.of("audit", "outbox", "person", "site", "staff", "text")),
            entry("transfer", Set.of("article", "audit", "comment", "person", "site", "staff", "text"))));

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void every_package_of_the_library_is_in_the_plan() {
        Set<String> packages = CORE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).isEqualTo(MAY_KNOW.keySet());
    }

    @TestFactory
    List<DynamicTest> a_package_knows_only_those_that_the_plan_names() {
        return MAY_KNOW.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name + " knows " + MAY_KNOW.get(name),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + "." + name)
                                .should()
                                .dependOnClassesThat(
                                        resideInAPackage(ROOT + ".(*)").and(notAllowedTo(name)))
                                .check(CORE)))
                .toList();
    }

    private static DescribedPredicate<JavaClass> notAllowedTo(String name) {
        Set<String> allowed = new TreeSet<>(MAY_KNOW.get(name));
        allowed.add(name);
        return DescribedPredicate.describe("that " + name + " may not know", used -> {
            String other = used.getPackageName().substring(ROOT.length());
            return !other.isEmpty() && !allowed.contains(other.substring(1));
        });
    }

    @Test
    void there_are_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void the_library_knows_neither_servlets_nor_faces_nor_rest_nor_a_providers_own_api() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..",
                        "jakarta.faces..",
                        "jakarta.ws.rs..",
                        "jakarta.security.enterprise..",
                        "org.eclipse.persistence..",
                        "org.hibernate..",
                        "org.apache.derby..",
                        "org.postgresql..")
                .check(CORE);
    }

    @Test
    void only_repositories_and_use_cases_reach_the_entity_manager() {
        noClasses()
                .that()
                .areNotAnnotatedWith(ApplicationScoped.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(CORE);
    }

    @Test
    void entities_have_no_setters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(CORE);
    }

    @Test
    void transactions_start_in_use_cases_alone_and_those_are_named_for_what_they_do() {
        List<String> names = CORE.stream()
                .filter(type -> type.isAnnotatedWith(Transactional.class))
                .map(JavaClass::getSimpleName)
                .toList();

        assertThat(names)
                .isNotEmpty()
                .allMatch(
                        name -> name.matches(".*ing([A-Z].*)?|SiteSettings|ApiTokens"),
                        "a gerund, or a small store of settings");
    }

    @Test
    void what_may_go_wrong_by_rights_is_a_refusal() {
        classes()
                .that()
                .areAssignableTo(RuntimeException.class)
                .should()
                .beAssignableTo(Refusal.class)
                .check(CORE);
    }

    @Test
    void no_package_has_a_name_that_says_nothing() {
        List<String> empty = Arrays.asList("util", "utils", "common", "impl", "dto", "helper", "helpers", "misc");

        assertThat(MAY_KNOW.keySet()).doesNotContainAnyElementsOf(empty);
    }
}
