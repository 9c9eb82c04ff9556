package io.routemedic.infra;

import java.util.List;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/**
 * What people need for the dashboard's widget and for the command line: the right to invoke the
 * console function, and no other. Its alias {@code read} shows; only {@code act} does anything.
 */
final class People extends Construct {
    private final Alias read;
    private final Alias act;
    private final ManagedPolicy look;
    private final ManagedPolicy decide;

    People(Construct scope, String id, MedicFunction console) {
        super(scope, id);
        this.read = console.live();
        this.act = console.alias("Act", "act");
        this.look =
                policy(
                        "Look",
                        "RouteMedic: see findings, plans, heals and the audit trail",
                        List.of(read));
        this.decide =
                policy(
                        "Act",
                        "RouteMedic: the same, and approve, refuse, undo and acknowledge",
                        List.of(read, act));
    }

    private ManagedPolicy policy(String id, String description, List<Alias> aliases) {
        return ManagedPolicy.Builder.create(this, id)
                .description(description)
                .statements(
                        List.of(
                                PolicyStatement.Builder.create()
                                        .sid("Console")
                                        .actions(List.of("lambda:InvokeFunction"))
                                        .resources(
                                                aliases.stream()
                                                        .map(Alias::getFunctionArn)
                                                        .toList())
                                        .build()))
                .build();
    }

    void grantLook(IGrantable grantee) {
        read.grantInvoke(grantee);
    }

    void grantAct(IGrantable grantee) {
        read.grantInvoke(grantee);
        act.grantInvoke(grantee);
    }

    ManagedPolicy look() {
        return look;
    }

    ManagedPolicy act() {
        return decide;
    }
}
