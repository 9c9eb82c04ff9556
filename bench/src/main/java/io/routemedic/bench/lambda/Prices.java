package io.routemedic.bench.lambda;

/**
 * List prices in dollars for us-east-1 in November 2026, without free tiers. Lambda's and
 * DynamoDB's as public pages of 2025 and 2026 report them, the others from memory: none was looked
 * up at AWS.
 */
public final class Prices {

    public static final double LAMBDA_REQUEST = 0.20 / 1_000_000;
    public static final double LAMBDA_GIGABYTE_SECOND = 0.0000133334;
    public static final double READ_UNIT = 0.125 / 1_000_000;
    public static final double WRITE_UNIT = 0.625 / 1_000_000;
    public static final double SNS_PUBLISH = 0.50 / 1_000_000;
    public static final double BUS_EVENT = 1.00 / 1_000_000;
    public static final double SQS_REQUEST = 0.40 / 1_000_000;
    public static final double SECRET_READ = 0.05 / 10_000;
    public static final double LOG_BYTE = 0.50 / 1_000_000_000;

    public static final double ALARM_MONTH = 0.10;
    public static final double DASHBOARD_MONTH = 3.00;
    public static final double SECRET_MONTH = 0.40;

    private Prices() {}
}
