package io.routemedic.gateway.model;

/** One stage of one REST API. Prints as {@code apiId/stageName}. */
public record StageRef(ApiId api, StageName stage) {

    public static StageRef of(String api, String stage) {
        return new StageRef(new ApiId(api), new StageName(stage));
    }

    @Override
    public String toString() {
        return api + "/" + stage;
    }
}
