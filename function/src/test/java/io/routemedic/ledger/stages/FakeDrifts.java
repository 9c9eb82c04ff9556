package io.routemedic.ledger.stages;

import io.routemedic.gateway.model.StageRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In memory; counts what is saved. */
public final class FakeDrifts implements Drifts {

    private final Map<StageRef, DriftRecord> records = new LinkedHashMap<>();
    public int saves;

    @Override
    public Optional<DriftRecord> find(StageRef stage) {
        return Optional.ofNullable(records.get(stage));
    }

    @Override
    public void save(DriftRecord record) {
        saves++;
        records.put(record.stage(), record);
    }

    @Override
    public List<DriftRecord> open(int limit) {
        return records.values().stream()
                .filter(record -> record.drift().isPresent())
                .limit(limit)
                .toList();
    }
}
