package io.routemedic;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.routemedic.configuration.Mode;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.snapshot.SnapshotReader;
import io.routemedic.intake.stage.StageDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** The architecture as it is drawn in the design, held as a test. */
@AnalyzeClasses(packages = "io.routemedic", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {
        "io.routemedic.text..",
        "io.routemedic.routing..",
        "io.routemedic.gateway.model..",
        "io.routemedic.gateway.paths..",
        "io.routemedic.gateway.definitions..",
        "io.routemedic.incident..",
        "io.routemedic.diagnosis..",
        "io.routemedic.policy..",
        "io.routemedic.notice.message..",
        "io.routemedic.notice.wording..",
        "io.routemedic.notice.widget.."
    };

    @ArchTest
    static final ArchRule data_flows_one_way_through_the_packages =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("text")
                    .definedBy("io.routemedic.text..")
                    .layer("configuration")
                    .definedBy("io.routemedic.configuration..")
                    .layer("routing")
                    .definedBy("io.routemedic.routing..")
                    .layer("gateway")
                    .definedBy("io.routemedic.gateway..")
                    .layer("intake")
                    .definedBy("io.routemedic.intake..")
                    .layer("incident")
                    .definedBy("io.routemedic.incident..")
                    .layer("diagnosis")
                    .definedBy("io.routemedic.diagnosis..")
                    .layer("policy")
                    .definedBy("io.routemedic.policy..")
                    .layer("dynamo")
                    .definedBy("io.routemedic.dynamo..")
                    .layer("audit")
                    .definedBy("io.routemedic.audit..")
                    .layer("ledger")
                    .definedBy("io.routemedic.ledger..")
                    .layer("remedy")
                    .definedBy("io.routemedic.remedy..")
                    .layer("notice")
                    .definedBy("io.routemedic.notice..")
                    .layer("entry")
                    .definedBy("io.routemedic.entry..")
                    .whereLayer("text")
                    .mayNotAccessAnyLayer()
                    .whereLayer("configuration")
                    .mayNotAccessAnyLayer()
                    .whereLayer("routing")
                    .mayNotAccessAnyLayer()
                    .whereLayer("gateway")
                    .mayOnlyAccessLayers("routing", "text")
                    .whereLayer("intake")
                    .mayOnlyAccessLayers("gateway", "routing", "text")
                    .whereLayer("incident")
                    .mayOnlyAccessLayers("intake", "gateway", "routing", "text")
                    .whereLayer("diagnosis")
                    .mayOnlyAccessLayers("incident", "intake", "gateway", "routing", "text")
                    .whereLayer("policy")
                    .mayOnlyAccessLayers(
                            "diagnosis", "incident", "gateway", "routing", "configuration", "text")
                    .whereLayer("dynamo")
                    .mayNotAccessAnyLayer()
                    .whereLayer("audit")
                    .mayOnlyAccessLayers("dynamo", "gateway", "text")
                    .whereLayer("ledger")
                    .mayOnlyAccessLayers(
                            "dynamo",
                            "policy",
                            "diagnosis",
                            "incident",
                            "intake",
                            "gateway",
                            "routing",
                            "text")
                    .whereLayer("remedy")
                    .mayOnlyAccessLayers(
                            "ledger",
                            "audit",
                            "policy",
                            "diagnosis",
                            "intake",
                            "incident",
                            "gateway",
                            "routing",
                            "configuration",
                            "text")
                    .whereLayer("notice")
                    .mayOnlyAccessLayers(
                            "remedy",
                            "audit",
                            "ledger",
                            "dynamo",
                            "policy",
                            "diagnosis",
                            "incident",
                            "intake",
                            "gateway",
                            "routing",
                            "text")
                    .whereLayer("entry")
                    .mayNotBeAccessedByAnyLayer();

    /** Configured words, not the way they are read. */
    @ArchTest
    static final ArchRule only_entry_reads_a_configuration =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "io.routemedic.entry..", "io.routemedic.configuration..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("io.routemedic.configuration..")
                                    .and(not(assignableTo(Mode.class))));

    @ArchTest
    static final ArchRule pure_packages_know_no_sdk_no_log_and_no_environment =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "software.amazon..",
                                    "com.amazonaws..",
                                    "org.slf4j..",
                                    "java.net.http..",
                                    "java.nio.file.."))
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(System.class, Clock.class);

    @ArchTest
    static final ArchRule pure_packages_are_told_what_time_it_is =
            noClasses().that().resideInAnyPackage(PURE).should().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule pure_packages_are_given_what_was_read =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            ConfigurationReader.class, SnapshotReader.class, StageDirectory.class);

    /** Their state is in a snapshot, and alike in all processes that start from it. */
    @ArchTest
    static final ArchRule nothing_draws_from_random_state_that_a_snapshot_clones =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Random.class, ThreadLocalRandom.class, SplittableRandom.class)
                    .orShould()
                    .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule sdk_types_stay_in_classes_named_for_their_backend =
            noClasses()
                    .that()
                    .haveNameNotMatching(
                            ".*\\.(Sdk|Sns|Sqs|Ssm|Slack|Dynamo|EventBridge|CloudWatch|SecretsManager)[^.]*")
                    .and()
                    .resideOutsideOfPackage("io.routemedic.entry..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.."));

    @ArchTest
    static final ArchRule only_one_package_speaks_to_dynamodb =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.routemedic.dynamo..", "io.routemedic.entry..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("software.amazon.awssdk.services.dynamodb.."));

    @ArchTest
    static final ArchRule ports_do_not_know_what_keeps_them =
            noClasses()
                    .that()
                    .haveNameNotMatching(".*\\.Dynamo[^.]*")
                    .and()
                    .resideOutsideOfPackages("io.routemedic.dynamo..", "io.routemedic.entry..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "io.routemedic.dynamo..", "io.routemedic.ledger.dynamo.."));
}
