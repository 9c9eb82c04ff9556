package io.routemedic.infra;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.lambda.FunctionUrl;
import software.amazon.awscdk.services.lambda.FunctionUrlAuthType;
import software.amazon.awscdk.services.lambda.InvokeMode;
import software.constructs.Construct;

/**
 * Where agents ask: a function URL of the console's alias {@code read}, which does nothing, for the
 * roles and users that the configuration names and for nobody else.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html">Both permissions</a>
 */
final class AgentUrl extends Construct {
    private final FunctionUrl url;

    private AgentUrl(Construct scope, String id, Alias read, List<String> agents) {
        super(scope, id);
        this.url =
                FunctionUrl.Builder.create(this, "Url")
                        .function(read)
                        .authType(FunctionUrlAuthType.AWS_IAM)
                        .invokeMode(InvokeMode.BUFFERED)
                        .build();
        for (int i = 0; i < agents.size(); i++) {
            allow(read, "Agent" + (i + 1), agents.get(i));
        }
    }

    /** None where nobody may ask. */
    static Optional<AgentUrl> of(Construct scope, MedicFunction console, List<String> agents) {
        return agents.isEmpty()
                ? Optional.empty()
                : Optional.of(new AgentUrl(scope, "Agents", console.live(), agents));
    }

    /** A URL takes both: the right to call it, and the right to invoke, by the URL only. */
    private void allow(Alias read, String id, String agent) {
        CfnPermission.Builder.create(this, id + "Url")
                .action("lambda:InvokeFunctionUrl")
                .functionName(read.getFunctionArn())
                .functionUrlAuthType("AWS_IAM")
                .principal(agent)
                .build();
        CfnPermission.Builder.create(this, id + "Invoke")
                .action("lambda:InvokeFunction")
                .functionName(read.getFunctionArn())
                .invokedViaFunctionUrl(true)
                .principal(agent)
                .build();
    }

    /** Such as {@code https://….lambda-url.eu-west-1.on.aws/}. */
    String url() {
        return url.getUrl();
    }
}
