package io.routemedic.diagnosis.ahead;

import java.util.List;

/** Lists each {@link TrapFinder}, those first whose traps keep out everybody. */
public final class TrapFinders {

    private static final List<TrapFinder> ALL =
            List.of(
                    new ApiWithoutAddress(),
                    new MappingToNoStage(),
                    new DomainWithoutMapping(),
                    new MethodWithoutIntegration(),
                    new CorsWithoutOptions(),
                    new GreedyWithoutParent(),
                    new StageNamedAsBasePath(),
                    new AccessLogTellsTooLittle());

    private TrapFinders() {}

    public static List<TrapFinder> all() {
        return ALL;
    }

    /** All traps that any of them finds. */
    public static List<Trap> find(Outlook outlook) {
        return ALL.stream().flatMap(finder -> finder.find(outlook).stream()).toList();
    }
}
