package io.routemedic.bench.day;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What days came to, side by side, as Markdown. */
record DayTable(List<DayFigures> days) {

    private static final double SECONDS_A_DAY = 86_400;

    String text() {
        var text = new StringBuilder();
        text.append("# A day of a large account\n\n");
        text.append("Made by `./mvnw -q -pl bench -am -Pday verify`, which simulates it; ");
        text.append("[bench/README.md](README.md#a-day) says how.\n\n");
        text.append("![how it grows](day.svg)\n\n");
        row(text, "", one -> number(one.traffic().stages()) + " stages");
        text.append("|---|--:|--:|--:|\n");
        row(text, "requests", one -> number(one.traffic().requests()));
        row(text, "… without a route", one -> number(one.traffic().failures()));
        row(text, "… from so many causes", one -> number(one.traffic().causes()));
        row(text, "simulated of them", one -> "1 in " + one.traffic().oneIn());
        row(text, "findings", one -> number(one.findings()));
        row(text, "notices on each channel", one -> number(one.notices()));
        row(text, "invocations", one -> number(one.invocations()));
        row(text, "function seconds (512 MB)", one -> number(Math.round(one.seconds())));
        row(text, "DynamoDB read units", one -> number(Math.round(one.units().reads())));
        row(text, "DynamoDB write units", one -> number(Math.round(one.units().writes())));
        row(text, "dollars, without what stands idle", one -> dollars(one.dollars()));
        text.append(
                "\nCalls a day (a second on average, most in a second), and what AWS allows:\n\n");
        row(text, "", one -> number(one.traffic().stages()) + " stages", "quota");
        text.append("|---|--:|--:|--:|---|\n");
        calls(text, "apigateway", "10 a second, in one account and region");
        calls(text, "apigateway:GetResources", "5 in 2 seconds");
        calls(text, "dynamodb", "none on requests");
        calls(text, "sns:Publish", "300 a second in the smallest regions");
        calls(text, "events:PutEvents", "400 a second in the smallest regions");
        calls(text, "secretsmanager:GetSecretValue", "10,000 a second");
        calls(text, DayCloud.SLACK, "1 a second a webhook");
        return text.toString();
    }

    private void calls(StringBuilder text, String name, String quota) {
        row(
                text,
                "`" + name + "`",
                one -> {
                    long total = one.calls().total(name);
                    String most =
                            one.traffic().oneIn() > 1
                                    ? "not simulated"
                                    : number(one.calls().mostInASecond(name));
                    return "%s (%s, %s)"
                            .formatted(number(total), decimal(total / SECONDS_A_DAY), most);
                },
                quota);
    }

    private void row(
            StringBuilder text, String name, Function<DayFigures, String> cell, String... more) {
        text.append("| ").append(name).append(" |");
        days.forEach(day -> text.append(' ').append(cell.apply(day)).append(" |"));
        List.of(more).forEach(one -> text.append(' ').append(one).append(" |"));
        text.append('\n');
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    private static String dollars(double dollars) {
        return String.format(Locale.ROOT, "$%.2f", dollars);
    }
}
