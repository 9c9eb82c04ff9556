package io.routemedic;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;

/** The rooms inside the packages: which come first, and what may never be in them. */
@AnalyzeClasses(packages = "io.routemedic", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule no_room_leads_back_to_itself =
            slices().matching("io.routemedic.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule gateway_goes_from_its_model_up_to_the_sdk =
            inThisOrder("gateway", "model", "reading", "paths", "definitions", "snapshot", "sdk");

    @ArchTest
    static final ArchRule intake_goes_from_the_payload_to_a_lines_meaning =
            inThisOrder("intake", "payload", "format", "stage", "line");

    @ArchTest
    static final ArchRule diagnosis_goes_from_what_it_finds_to_how =
            inThisOrder("diagnosis", "finding", "examination", "paths", "hypotheses");

    @ArchTest
    static final ArchRule notice_goes_from_the_document_to_what_is_owed =
            inThisOrder("notice", "message", "advice", "wording", "channel", "delivery");

    @ArchTest
    static final ArchRule entry_goes_from_what_is_done_to_who_puts_it_together =
            inThisOrder("entry", "logging", "flow", "console", "agents", "wiring", "priming");

    @ArchTest
    static final ArchRule flow_goes_from_what_is_delivered_to_what_time_brings_about =
            inThisOrder("entry.flow", "diagnose", "watch");

    @ArchTest
    static final ArchRule ledger_goes_from_what_failed_to_what_keeps_it =
            inThisOrder("ledger", "findings", "heals", "stages", "dynamo");

    @ArchTest
    static final ArchRule only_the_functions_and_priming_know_the_composition_root =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "io.routemedic.entry",
                            "io.routemedic.entry.wiring",
                            "io.routemedic.entry.priming")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.routemedic.entry.wiring");

    /** Each room may use those named before it, and none named after it. */
    private static ArchRule inThisOrder(String house, String... rooms) {
        var rules = new ArrayList<ArchRule>();
        for (int i = 0; i < rooms.length - 1; i++) {
            String[] later = List.of(rooms).subList(i + 1, rooms.length).toArray(String[]::new);
            for (int j = 0; j < later.length; j++) {
                later[j] = packageOf(house, later[j]);
            }
            rules.add(
                    noClasses()
                            .that()
                            .resideInAPackage(packageOf(house, rooms[i]))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(later)));
        }
        return CompositeArchRule.of(rules);
    }

    private static String packageOf(String house, String room) {
        return "io.routemedic." + house + "." + room + "..";
    }
}
