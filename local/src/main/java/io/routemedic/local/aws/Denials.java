package io.routemedic.local.aws;

import java.util.Set;

/** Answers named calls as IAM does where no policy allows them. */
public final class Denials implements CallHook {

    private final Set<String> denied;

    /**
     * @param denied names of calls: {@code apigateway:GetResources}; and {@code kms:Decrypt}, for
     *     all that needs a customer's key
     */
    public Denials(Set<String> denied) {
        this.denied = Set.copyOf(denied);
    }

    @Override
    public void before(Call call) {
        if (denied.contains(call.name())) {
            throw new AwsError(
                    403,
                    "AccessDeniedException",
                    "User: %s is not authorized to perform: %s on resource: %s because no identity-based policy allows the action"
                            .formatted(call.caller(), call.name(), call.resource()));
        }
        if (call.permissions().stream().anyMatch(this::isDeniedKey)) {
            throw new AwsError(403, "AccessDeniedException", "Access to KMS is not allowed");
        }
    }

    /** A service that uses a key on the caller's behalf does not say which, nor why. */
    private boolean isDeniedKey(Permission permission) {
        return permission.action().equals("kms:Decrypt") && denied.contains("kms:Decrypt");
    }
}
