package io.routemedic.ledger.stages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In memory; counts what is saved. */
public final class FakeTrapSheets implements TrapSheets {

    private final Map<String, TrapSheet> sheets = new LinkedHashMap<>();
    public int saves;

    @Override
    public Optional<TrapSheet> find(String scope) {
        return Optional.ofNullable(sheets.get(scope));
    }

    @Override
    public void save(TrapSheet sheet) {
        saves++;
        sheets.put(sheet.scope(), sheet);
    }

    @Override
    public List<TrapSheet> untold(int limit) {
        return sheets.values().stream()
                .filter(sheet -> !sheet.untold().isEmpty())
                .limit(limit)
                .toList();
    }
}
