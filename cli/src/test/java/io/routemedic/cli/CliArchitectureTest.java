package io.routemedic.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the command line, and what is not for it. */
@AnalyzeClasses(
        packages = "io.routemedic.cli",
        importOptions = ImportOption.DoNotIncludeTests.class)
class CliArchitectureTest {

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

    @ArchTest
    static final ArchRule nothing_here_changes_api_gateway =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.routemedic.remedy.actuation..", "io.routemedic.entry.wiring..");
}
