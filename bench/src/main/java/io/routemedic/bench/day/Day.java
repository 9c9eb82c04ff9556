package io.routemedic.bench.day;

import io.routemedic.local.services.DynamoDbLocal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Simulates a day of three accounts, and writes a table and a plot of it. Argument: the folder. */
public final class Day {

    /** As many causes as are simulated one by one. */
    private static final int STAGES_AS_THEY_ARE = 600;

    private Day() {}

    public static void main(String[] arguments) throws IOException {
        // The SDK's clients ask for one, though nothing leaves this process.
        System.setProperty("aws.region", Account.REGION);
        Path folder = Path.of(arguments[0]);
        List<DayFigures> days = new ArrayList<>();
        try (DynamoDbLocal local = DynamoDbLocal.start()) {
            for (int stages : List.of(60, STAGES_AS_THEY_ARE, 6_000)) {
                var traffic = new Traffic(stages, Math.max(1, stages / STAGES_AS_THEY_ARE));
                days.add(new SimulatedDay(traffic, local).run());
            }
        }
        Files.writeString(folder.resolve("day.md"), new DayTable(days).text());
        Files.writeString(folder.resolve("day.svg"), new DayPlot(days).svg());
        // DynamoDB Local leaves a thread behind that sleeps for minutes.
        System.exit(0);
    }
}
