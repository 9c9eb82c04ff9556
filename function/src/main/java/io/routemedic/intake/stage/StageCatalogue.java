package io.routemedic.intake.stage;

import io.routemedic.gateway.model.ApiId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was read of the stages of all APIs, for all processes: reading it anew takes a call for each
 * API.
 */
public interface StageCatalogue {

    /** All that is kept. */
    Contents read();

    void keep(ApiList list);

    /** In the place of what is kept of this API. */
    void keep(ApiStages stages);

    /** The APIs that there were. */
    record ApiList(List<ApiId> apis, Instant readAt) {
        public ApiList {
            apis = List.copyOf(apis);
        }
    }

    /**
     * What is kept.
     *
     * @param list empty before the first was read
     */
    record Contents(Optional<ApiList> list, List<ApiStages> stages) {
        public static final Contents NONE = new Contents(Optional.empty(), List.of());

        public Contents {
            stages = List.copyOf(stages);
        }
    }

    /** One that is forgotten with its process. */
    static StageCatalogue forgetting() {
        return new StageCatalogue() {
            @Override
            public Contents read() {
                return Contents.NONE;
            }

            @Override
            public void keep(ApiList list) {}

            @Override
            public void keep(ApiStages stages) {}
        };
    }
}
