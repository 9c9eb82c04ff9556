package io.routemedic.local.services;

import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.QueryProtocol;
import io.routemedic.local.dataplane.StageMetrics;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** API Gateway's metrics in CloudWatch, by the minute. */
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
            default -> throw QueryProtocol.unknown(request.operation());
        };
    }

    /** The latest first, and no value where there was nothing to count, as CloudWatch answers. */
    private String data(Map<String, List<String>> form) {
        metrics.look();
        var results = new StringBuilder("<MetricDataResults>");
        for (int i = 1; form.containsKey(query(i) + "Id"); i++) {
            String metric = query(i) + "MetricStat.Metric.";
            var minutes = new TreeMap<Instant, Long>(Comparator.reverseOrder());
            minutes.putAll(minutes(form, metric));
            results.append(
                    """
                    <member><Id>%s</Id><Label>%s</Label><StatusCode>Complete</StatusCode>\
                    <Timestamps>%s</Timestamps><Values>%s</Values></member>\
                    """
                            .formatted(
                                    QueryProtocol.field(form, query(i) + "Id"),
                                    QueryProtocol.field(form, metric + "MetricName"),
                                    members(minutes.keySet()),
                                    members(minutes.values())));
        }
        return results.append("</MetricDataResults>").toString();
    }

    private static String query(int i) {
        return "MetricDataQueries.member." + i + ".";
    }

    private static String members(Collection<?> values) {
        return values.stream().map("<member>%s</member>"::formatted).collect(Collectors.joining());
    }

    private SortedMap<Instant, Long> minutes(Map<String, List<String>> form, String metric) {
        return metrics.minutes(
                QueryProtocol.field(form, metric + "MetricName"),
                dimension(form, metric, "ApiName"),
                dimension(form, metric, "Stage"),
                Instant.parse(QueryProtocol.field(form, "StartTime")),
                Instant.parse(QueryProtocol.field(form, "EndTime")));
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
