package io.routemedic.remedy;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.routemedic.audit.AuditTrail;
import io.routemedic.ledger.Leases;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.remedy.actuation.DeploymentActuator;
import io.routemedic.remedy.queue.WakeUps;
import java.util.Set;

/** The rooms of the heal, and that its loop is the only way through them. */
@AnalyzeClasses(packages = "io.routemedic", importOptions = ImportOption.DoNotIncludeTests.class)
class RemedyArchitectureTest {

    private static final String STEP = "io.routemedic.remedy.heal.HealStep";
    private static final DescribedPredicate<JavaClass> STEPS =
            assignableTo(STEP).and(not(INTERFACES)).as("steps");

    @ArchTest
    static final ArchRule rooms_are_passed_one_way =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("decision")
                    .definedBy("io.routemedic.remedy.decision..")
                    .layer("queue")
                    .definedBy("io.routemedic.remedy.queue..")
                    .layer("trail")
                    .definedBy("io.routemedic.remedy.trail..")
                    .layer("actuation")
                    .definedBy("io.routemedic.remedy.actuation..")
                    .layer("verification")
                    .definedBy("io.routemedic.remedy.verification..")
                    .layer("people")
                    .definedBy("io.routemedic.remedy.people..")
                    .layer("heal")
                    .definedBy("io.routemedic.remedy.heal..")
                    .whereLayer("decision")
                    .mayNotAccessAnyLayer()
                    .whereLayer("queue")
                    .mayNotAccessAnyLayer()
                    .whereLayer("trail")
                    .mayNotAccessAnyLayer()
                    .whereLayer("actuation")
                    .mayNotAccessAnyLayer()
                    .whereLayer("verification")
                    .mayOnlyAccessLayers("decision", "actuation")
                    .whereLayer("people")
                    .mayOnlyAccessLayers("queue", "trail")
                    .whereLayer("heal")
                    .mayOnlyAccessLayers("decision", "queue", "trail", "actuation", "verification");

    @ArchTest
    static final ArchRule only_the_loop_calls_steps =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("HealLoop")
                    .and()
                    .doNotHaveFullyQualifiedName(STEP)
                    .should()
                    .callMethodWhere(
                            describe(
                                    "run a step",
                                    call ->
                                            call.getTargetOwner().isAssignableTo(STEP)
                                                    && Set.of("run", "resume")
                                                            .contains(call.getName())));

    @ArchTest
    static final ArchRule no_step_depends_on_another_step =
            noClasses().that(STEPS).should().dependOnClassesThat(STEPS);

    @ArchTest
    static final ArchRule steps_write_no_record_hold_no_lease_and_send_no_message =
            noClasses()
                    .that(STEPS)
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            HealRecords.class, Leases.class, WakeUps.class, AuditTrail.class);

    @ArchTest
    static final ArchRule only_the_heal_changes_api_gateway =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "io.routemedic.remedy.heal..",
                            "io.routemedic.remedy.actuation..",
                            "io.routemedic.entry..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(DeploymentActuator.class);
}
