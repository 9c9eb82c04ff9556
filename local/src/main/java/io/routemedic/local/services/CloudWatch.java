package io.routemedic.local.services;

import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.QueryProtocol;
import io.routemedic.local.dataplane.StageMetrics;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * API Gateway's metrics in CloudWatch: sums over the whole time that is asked for, as one point.
 */
public final class CloudWatch implements AwsService {

    private final StageMetrics metrics;

    public CloudWatch(StageMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public String signingName() {
        return "monitoring";
    }

    @Override
    public String prefix() {
        return "cloudwatch";
    }

    @Override
    public AwsRequest request(Received http) {
        return new AwsRequest(QueryProtocol.field(QueryProtocol.form(http), "Action"), "*", http);
    }

    @Override
    public Answer serve(AwsRequest request) {
        Map<String, List<String>> form = QueryProtocol.form(request.http());
        return switch (request.operation()) {
            case "GetMetricData" -> QueryProtocol.answer("GetMetricData", data(form));
            case "GetMetricStatistics" ->
                    QueryProtocol.answer("GetMetricStatistics", statistics(form));
            default -> throw QueryProtocol.unknown(request.operation());
        };
    }

    private String data(Map<String, List<String>> form) {
        var results = new StringBuilder("<MetricDataResults>");
        for (int i = 1; form.containsKey(query(i) + "Id"); i++) {
            String metric = query(i) + "MetricStat.Metric.";
            results.append(
                    """
                    <member><Id>%s</Id><Label>%s</Label><StatusCode>Complete</StatusCode>\
                    <Timestamps><member>%s</member></Timestamps><Values><member>%d</member></Values></member>\
                    """
                            .formatted(
                                    QueryProtocol.field(form, query(i) + "Id"),
                                    QueryProtocol.field(form, metric + "MetricName"),
                                    QueryProtocol.field(form, "StartTime"),
                                    sum(form, metric)));
        }
        return results.append("</MetricDataResults>").toString();
    }

    private static String query(int i) {
        return "MetricDataQueries.member." + i + ".";
    }

    /** One point for each period that has any, as CloudWatch answers. */
    private String statistics(Map<String, List<String>> form) {
        Instant end = Instant.parse(QueryProtocol.field(form, "EndTime"));
        Duration period = Duration.ofSeconds(Long.parseLong(QueryProtocol.field(form, "Period")));
        var points = new StringBuilder();
        for (Instant from = Instant.parse(QueryProtocol.field(form, "StartTime"));
                from.isBefore(end);
                from = from.plus(period)) {
            long sum = sum(form, "", from, from.plus(period));
            if (sum > 0) {
                points.append(
                        "<member><Timestamp>%s</Timestamp><Sum>%d</Sum><Unit>Count</Unit></member>"
                                .formatted(from, sum));
            }
        }
        return "<Label>%s</Label><Datapoints>%s</Datapoints>"
                .formatted(QueryProtocol.field(form, "MetricName"), points);
    }

    private long sum(Map<String, List<String>> form, String metric) {
        return sum(
                form,
                metric,
                Instant.parse(QueryProtocol.field(form, "StartTime")),
                Instant.parse(QueryProtocol.field(form, "EndTime")));
    }

    private long sum(Map<String, List<String>> form, String metric, Instant from, Instant to) {
        return metrics.sum(
                QueryProtocol.field(form, metric + "MetricName"),
                dimension(form, metric, "ApiName"),
                dimension(form, metric, "Stage"),
                from,
                to);
    }

    private static String dimension(Map<String, List<String>> form, String metric, String name) {
        for (int i = 1; form.containsKey(metric + "Dimensions.member." + i + ".Name"); i++) {
            String dimension = metric + "Dimensions.member." + i;
            if (QueryProtocol.field(form, dimension + ".Name").equals(name)) {
                return QueryProtocol.field(form, dimension + ".Value");
            }
        }
        return "";
    }

    @Override
    public Answer refuse(AwsError error) {
        return QueryProtocol.refuse(error);
    }
}
