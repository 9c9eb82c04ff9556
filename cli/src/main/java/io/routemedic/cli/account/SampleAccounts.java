package io.routemedic.cli.account;

import io.routemedic.cli.terminal.UserException;

/** Accounts of sample cases, by the case's name. */
@FunctionalInterface
public interface SampleAccounts {

    /** Throws a {@link UserException} when there is none of that name. */
    GatewayAccess open(String name);

    /** Those of a release, which has no cases. */
    static SampleAccounts none() {
        return name -> {
            throw new UserException(
                    "There is no case `%s` here: the sample cases come with RouteMedic's sources, so run ./routemedic in a clone."
                            .formatted(name));
        };
    }
}
