package io.routemedic.intake.stage;

/** The log group in an ARN such as {@code arn:aws:logs:eu-west-1:111122223333:log-group:name:*}. */
public final class LogGroupArn {

    private static final String MARK = ":log-group:";
    private static final String ALL_STREAMS = ":*";

    private LogGroupArn() {}

    /** Empty when the ARN is not a log group's, a Firehose stream's for example. */
    public static String nameIn(String arn) {
        int mark = arn.indexOf(MARK);
        if (mark < 0) {
            return "";
        }
        String name = arn.substring(mark + MARK.length());
        return name.endsWith(ALL_STREAMS)
                ? name.substring(0, name.length() - ALL_STREAMS.length())
                : name;
    }
}
