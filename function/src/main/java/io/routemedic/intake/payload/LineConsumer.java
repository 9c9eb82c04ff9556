package io.routemedic.intake.payload;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes the lines of a document, in their order. */
public interface LineConsumer extends Consumer<LogLine> {

    /**
     * Tells by their texts which lines of a log group to hand on, and is asked about each line
     * once. Those not handed on are counted all the same, and cost no object. The text is only good
     * for the call.
     */
    default Predicate<ReusedText> wantedOf(String logGroup) {
        return _ -> true;
    }
}
