package org.letterpress.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.site.Resources;

/** Who knows whom in the web module. Each rule also fails when it finds nothing to check. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebRulesTest {
    private static final String ROOT = "org.letterpress.web";
    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void there_are_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(WEB);
    }

    @Test
    void pages_reach_the_database_through_the_library_alone() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Resources.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(WEB);
    }

    @Test
    void nothing_keeps_an_http_session() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(HttpSession.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.enterprise.context.SessionScoped")
                .check(WEB);
    }

    @Test
    void every_page_names_its_routes() {
        classes()
                .that()
                .implement(Page.class)
                .should()
                .beAnnotatedWith(PageOf.class)
                .orShould()
                .beAnnotatedWith(PageOf.Several.class)
                .check(WEB);
    }
}
