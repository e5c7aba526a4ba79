package org.letterpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.audit.Audit;

/** Whoever adds a use case either has it recorded, or says here that it changes nothing that anybody decided. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditedTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.letterpress");

    /**
     * They read, or do by themselves what was decided before: send what is due, learn, sweep, seal. What is kept as a setting
     * is recorded by whoever keeps it.
     */
    private static final Set<String> UNRECORDED = Set.of(
            "audit.Inspecting.page",
            "audit.Sealing.headOfTheDay",
            "audit.Sealing.seal",
            "audit.Verifying.head",
            "audit.Verifying.verify",
            "audit.Verifying.waiting",
            "briefing.Briefing.briefDue",
            "briefing.Briefing.sweep",
            "briefing.ChoosingLetters.chosen",
            "briefing.DecidingByLetter.question",
            "comment.Authoring.askToConfirm",
            "comment.FillingHosts.fill",
            "comment.FillingHosts.isDone",
            "comment.FoldingAuthors.fold",
            "comment.FoldingTrays.fold",
            "comment.PastScreening.compare",
            "comment.Reporting.sweep",
            "correspondence.Confirming.askAgain",
            "correspondence.Confirming.mayAskAgain",
            "correspondence.Confirming.question",
            "correspondence.Subscribing.mayBeTold",
            "correspondence.Subscribing.state",
            "donation.Donating.methods",
            "donation.Donating.sweep",
            "donation.Paying.open",
            "donation.Paying.returned",
            "donation.Reconciling.lookDue",
            "donation.Reconciling.nightly",
            "donation.Settling.settleDue",
            "donation.Settling.take",
            "moderation.Counting.countDue",
            "moderation.Learning.learnIfNeeded",
            "moderation.Learning.useLatest",
            "moderation.Leasing.sweep",
            "moderation.Leasing.take",
            "moderation.Rehearsing.effect",
            "moderation.Retraining.figures",
            "moderation.Retraining.last",
            "moderation.Retraining.workNext",
            "moderation.Shadowing.reports",
            "outbox.Delivering.deliverDue",
            "outbox.Delivering.sweep",
            "privacy.Answering.count",
            "privacy.AskingBack.writeLetters",
            "privacy.Requesting.find",
            "privacy.Requesting.sweep",
            "privacy.Retaining.enforce",
            "privacy.Retaining.fields",
            "privacy.Retaining.rehearse",
            "privacy.Retaining.terms",
            "screening.Screening.bygone",
            "screening.Screening.examine",
            "screening.Screening.examineAgain",
            "screening.Screening.names",
            "site.SiteSettings.find",
            "site.SiteSettings.identity",
            "site.SiteSettings.keep",
            "site.SiteSettings.keepText",
            "site.SiteSettings.locked",
            "site.SiteSettings.rename",
            "site.SiteSettings.text",
            "staff.ApiTokens.current",
            "staff.ApiTokens.own",
            "staff.SettingUp.hasAdministrator",
            "staff.SettingUp.renewSetupCode",
            "staff.SigningIn.current",
            "staff.SigningIn.sweep",
            "staff.Staffing.people");

    @Test
    void every_use_case_is_recorded_or_said_to_change_nothing() {
        Set<String> unrecorded = useCases()
                .filter(method -> !reachesAudit(method))
                .map(AuditedTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unrecorded).isEqualTo(new TreeSet<>(UNRECORDED));
    }

    @Test
    void what_is_recorded_is_found() {
        assertThat(useCases().filter(AuditedTest::reachesAudit).map(AuditedTest::name))
                .contains(
                        "staff.Staffing.add",
                        "comment.Authoring.erase",
                        "moderation.Moderating.decide",
                        "moderation.Moderating.undo",
                        "transfer.Importing.start");
    }

    private static Stream<JavaMethod> useCases() {
        return CORE.stream()
                .filter(type -> type.isAnnotatedWith(ApplicationScoped.class)
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.getSimpleName().matches(".*ing|.*ing[A-Z].*|ApiTokens|SiteSettings"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getPackageName().replace("org.letterpress.", "") + "."
                + method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** By itself, by what it calls, or by who observes an event that it makes. */
    private static boolean reachesAudit(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>(Set.of(method));
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.pop();
            if (unit.getOwner().isEquivalentTo(Audit.class) && unit instanceof JavaMethod) {
                return true;
            }
            if (seen.add(unit)) {
                used(unit).forEach(next::push);
            }
        }
        return false;
    }

    private static Stream<JavaCodeUnit> used(JavaCodeUnit unit) {
        Stream<JavaMember> called = unit.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .flatMap(target -> target.resolveMember().stream());
        Stream<JavaMember> referred = unit.getCodeUnitReferencesFromSelf().stream()
                .flatMap(reference -> reference.getTarget().resolveMember().stream());
        return Stream.concat(called, referred)
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .flatMap(used -> used instanceof JavaConstructor made
                        ? Stream.concat(Stream.of(used), observers(made.getOwner()))
                        : Stream.of(used));
    }

    private static Stream<JavaCodeUnit> observers(JavaClass event) {
        return CORE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getParameters().stream().anyMatch(parameter -> observes(parameter, event)))
                .map(JavaCodeUnit.class::cast);
    }

    private static boolean observes(JavaParameter parameter, JavaClass event) {
        return parameter.isAnnotatedWith(Observes.class)
                && parameter.getRawType().equals(event);
    }
}
