package io.routemedic.entry.console;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.notice.widget.WidgetView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds each API's name for one page: of the first few, because the account has ten reads of API
 * Gateway a second for everybody.
 */
final class ApiNames {

    private static final int MOST = 8;

    private final ConfigurationReader reader;
    private final Map<ApiId, Optional<String>> names = new HashMap<>();

    ApiNames(ConfigurationReader reader) {
        this.reader = reader;
    }

    WidgetView.Place place(StageRef stage) {
        return new WidgetView.Place(name(stage.api()), stage.toString());
    }

    WidgetView.Place place(Optional<StageRef> stage, String otherwise) {
        return stage.map(this::place)
                .orElseGet(() -> new WidgetView.Place(Optional.empty(), otherwise));
    }

    private Optional<String> name(ApiId api) {
        if (!names.containsKey(api) && names.size() >= MOST) {
            return Optional.empty();
        }
        return names.computeIfAbsent(
                api,
                id ->
                        reader.restApi(id)
                                .found()
                                .map(RestApi::name)
                                .filter(name -> !name.isBlank()));
    }
}
