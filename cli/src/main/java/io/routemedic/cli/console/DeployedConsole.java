package io.routemedic.cli.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.entry.console.ActDetails;
import io.routemedic.remedy.people.IdentityProof;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/**
 * The console function of one stack. It is asked through its alias {@code read}; something is done
 * through {@code act}, with a proof of who wants it. All methods throw {@link ConsoleException}.
 */
public final class DeployedConsole implements AutoCloseable {

    static final String READ = "read";
    private static final String ACT = "act";

    private final String function;
    private final ConsoleFailures failures;
    private final LambdaClient lambda;
    private final IdentitySigner signer;

    public DeployedConsole(String stack, Region region, AwsCredentialsProvider credentials) {
        this.function = stack + "-console";
        this.failures = new ConsoleFailures(function, region);
        this.signer = new IdentitySigner(region, credentials);
        this.lambda =
                LambdaClient.builder()
                        .region(region)
                        .credentialsProvider(credentials)
                        // What was done already is not asked for twice.
                        .overrideConfiguration(
                                settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                        .build();
    }

    /** What is open: findings, plans that wait, and heals. */
    public ObjectNode open() {
        // A console that is older than this question answers it with a nonce.
        ObjectNode open = ask(Json.object().put("action", "open"));
        open.remove("nonce");
        return open;
    }

    /** A finding or heal as it is on record; {@code unknown} where it is neither. */
    public ObjectNode record(String id) {
        return known(ask(Json.object().put("action", "record").put("id", id)), "events", "unknown");
    }

    /** How a stage differs from its API's draft: {@code answer}, and what belongs to it. */
    public ObjectNode drift(String stage) {
        return known(ask(Json.object().put("action", "drift").put("id", stage)), "answer");
    }

    /** How the stack is, as only its own function can see: {@code checks} and {@code logGroups}. */
    public ObjectNode self() {
        return known(ask(Json.object().put("action", "self")), "checks");
    }

    /** A console that is older than a question answers it with what is open. */
    private ObjectNode known(ObjectNode answer, String... names) {
        if (Stream.of(names).anyMatch(answer::has)) {
            return answer;
        }
        throw failures.unknownAnswer();
    }

    /** Any question. */
    ObjectNode ask(ObjectNode question) {
        return invoke(READ, question);
    }

    /**
     * Has something done.
     *
     * @param action {@code approve}, {@code mute} or another one, by the console's own words
     * @param id of the plan, heal, finding or stage
     * @return {@code done} and {@code answer}
     */
    public ObjectNode act(String action, String id) {
        return act(action, id, Json.object());
    }

    /**
     * The same with what else is to be said, which the proof is bound to as well.
     *
     * @param details {@code route}, {@code minutes} and {@code why}, as far as they matter
     */
    public ObjectNode act(String action, String id, ObjectNode details) {
        String nonce = ask(Json.object()).path("nonce").asText();
        Optional<String> bound = ActDetails.of(details, Json.object()).bound();
        String hash = IdentityProof.bound(action, id, nonce, function, bound);
        ObjectNode event = details.deepCopy();
        return invoke(
                ACT,
                event.put("action", action)
                        .put("id", id)
                        .put("nonce", nonce)
                        .put("proof", signer.proof(hash)));
    }

    private ObjectNode invoke(String alias, ObjectNode event) {
        InvokeResponse response = answered(alias, event);
        String payload = response.payload().asUtf8String();
        if (Optional.ofNullable(response.functionError()).isPresent()) {
            throw new ConsoleException(
                    "The console function failed: %s Its log group says more."
                            .formatted(Json.tree(payload).path("errorMessage").asText()));
        }
        if (Json.tree(payload) instanceof ObjectNode answer) {
            return answer;
        }
        throw failures.unknownAnswer();
    }

    private InvokeResponse answered(String alias, ObjectNode event) {
        try {
            return lambda.invoke(
                    request ->
                            request.functionName(function)
                                    .qualifier(alias)
                                    .payload(SdkBytes.fromUtf8String(event.toString())));
        } catch (ResourceNotFoundException e) {
            throw failures.missing(alias, e);
        } catch (LambdaException e) {
            throw failures.refused(alias, e);
        } catch (SdkClientException e) {
            throw failures.unreachable(e);
        }
    }

    @Override
    public void close() {
        lambda.close();
    }
}
