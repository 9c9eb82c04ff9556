package io.routemedic.intake.format;

import java.util.List;

/**
 * The formats that API Gateway's console offers and CloudFormation's documentation shows, but for
 * JSON, which is read by its keys.
 */
public final class DefaultFormats {

    public static final String CLF =
            "$context.identity.sourceIp $context.identity.caller $context.identity.user"
                    + " [$context.requestTime] \"$context.httpMethod $context.resourcePath"
                    + " $context.protocol\" $context.status $context.responseLength"
                    + " $context.requestId $context.extendedRequestId";

    static final String CLF_WITHOUT_EXTENDED_ID =
            "$context.identity.sourceIp $context.identity.caller $context.identity.user"
                    + " [$context.requestTime] \"$context.httpMethod $context.resourcePath"
                    + " $context.protocol\" $context.status $context.responseLength"
                    + " $context.requestId";

    static final String CLF_WITH_EXTENDED_ID_FIRST =
            "$context.extendedRequestId " + CLF_WITHOUT_EXTENDED_ID;

    static final String CSV =
            "$context.identity.sourceIp,$context.identity.caller,$context.identity.user,"
                    + "$context.requestTime,$context.httpMethod,$context.resourcePath,"
                    + "$context.protocol,$context.status,$context.responseLength,"
                    + "$context.requestId,$context.extendedRequestId";

    static final String CSV_WITHOUT_EXTENDED_ID =
            CSV.substring(0, CSV.lastIndexOf(",$context.extendedRequestId"));

    static final String XML =
            xml("<extendedRequestId>$context.extendedRequestId</extendedRequestId> ");

    static final String XML_WITHOUT_EXTENDED_ID = xml("");

    static final List<String> ALL =
            List.of(
                    CLF,
                    CLF_WITHOUT_EXTENDED_ID,
                    CLF_WITH_EXTENDED_ID_FIRST,
                    CSV,
                    CSV_WITHOUT_EXTENDED_ID,
                    XML,
                    XML_WITHOUT_EXTENDED_ID);

    private DefaultFormats() {}

    private static String xml(String extendedRequestId) {
        return "<request id=\"$context.requestId\"> "
                + extendedRequestId
                + "<ip>$context.identity.sourceIp</ip> <caller>$context.identity.caller</caller>"
                + " <user>$context.identity.user</user>"
                + " <requestTime>$context.requestTime</requestTime>"
                + " <httpMethod>$context.httpMethod</httpMethod>"
                + " <resourcePath>$context.resourcePath</resourcePath>"
                + " <status>$context.status</status> <protocol>$context.protocol</protocol>"
                + " <responseLength>$context.responseLength</responseLength> </request>";
    }
}
