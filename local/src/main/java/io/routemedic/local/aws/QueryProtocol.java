package io.routemedic.local.aws;

import io.routemedic.local.http.Answer;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.http.Received;
import java.util.List;
import java.util.Map;

/** AWS's query protocol: a form in, XML out. */
public final class QueryProtocol {

    private QueryProtocol() {}

    public static Map<String, List<String>> form(Received http) {
        return HttpEndpoint.query(http.body());
    }

    public static String field(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).getFirst();
    }

    public static Answer answer(String operation, String result) {
        return Answer.text(
                200,
                "text/xml",
                """
                <%1$sResponse><%1$sResult>%2$s</%1$sResult>\
                <ResponseMetadata><RequestId>stand-in</RequestId></ResponseMetadata></%1$sResponse>\
                """
                        .formatted(operation, result));
    }

    public static Answer refuse(AwsError error) {
        return Answer.text(
                error.status(),
                "text/xml",
                """
                <ErrorResponse><Error><Type>%s</Type><Code>%s</Code><Message>%s</Message></Error>\
                <RequestId>stand-in</RequestId></ErrorResponse>\
                """
                        .formatted(
                                error.status() >= 500 ? "Receiver" : "Sender",
                                error.code(),
                                escaped(error.message())));
    }

    public static AwsError unknown(String action) {
        return new AwsError(
                400, "InvalidAction", "The stand-in does not know the action `" + action + "`.");
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
