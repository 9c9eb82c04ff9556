package io.routemedic.cli;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.routemedic.cli.console.DeployedConsole;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The rooms of the command line, and what is not for it. */
@AnalyzeClasses(packages = "io.routemedic", importOptions = ImportOption.DoNotIncludeTests.class)
class CliArchitectureTest {

    private static final Pattern NOT_IN_THE_ARCHIVE =
            Pattern.compile("awssdk\\.services\\.(dynamodb|eventbridge|secretsmanager|sqs|ssm)\\.");

    @ArchTest
    static final ArchRule no_room_leads_back_to_itself =
            slices().matching("io.routemedic.cli.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_entry_knows_all_commands =
            noClasses()
                    .that()
                    .resideInAPackage("io.routemedic.cli.*")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("io.routemedic.cli.RouteMedic");

    /** Their clients are not in the archive. */
    @ArchTest
    static void nothing_here_leads_to_what_only_the_functions_talk_to(JavaClasses classes) {
        Set<JavaClass> reached = new LinkedHashSet<>();
        Deque<JavaClass> ahead = new ArrayDeque<>();
        classes.stream()
                .filter(one -> one.getPackageName().startsWith("io.routemedic.cli"))
                .forEach(ahead::add);
        while (!ahead.isEmpty()) {
            JavaClass one = ahead.remove();
            if (reached.add(one) && one.getPackageName().startsWith("io.routemedic")) {
                one.getDirectDependenciesFromSelf()
                        .forEach(dependency -> ahead.add(dependency.getTargetClass()));
            }
        }
        assertThat(reached)
                .hasSizeGreaterThan(300)
                .noneMatch(one -> NOT_IN_THE_ARCHIVE.matcher(one.getName()).find());
    }

    /** So that all other commands, and help, start without it. */
    @ArchTest
    static final ArchRule only_one_class_knows_the_sdk_of_agents =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("io.routemedic.cli.mcp.StdioServer")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.modelcontextprotocol..", "reactor..");

    @ArchTest
    static final ArchRule nothing_for_agents_leads_to_an_act =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.routemedic.cli.mcp..", "io.routemedic.entry.agents..")
                    .should()
                    .callMethodWhere(
                            target(nameMatching("act"))
                                    .and(target(owner(name(DeployedConsole.class.getName())))))
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.routemedic.remedy..", "io.routemedic.cli.people..");

    @ArchTest
    static final ArchRule nothing_here_changes_api_gateway =
            noClasses()
                    .that()
                    .resideInAPackage("io.routemedic.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.routemedic.remedy.actuation..", "io.routemedic.entry.wiring..");
}
