package io.routemedic.local;

import io.routemedic.local.cloud.Workshop;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one warm workshop to all test classes of a run, so that they also share the functions' JVMs
 * and DynamoDB. Closed after the last test. Tests of what a new JVM does open a cold one instead.
 */
public final class SharedWorkshop implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Workshop.class;
    }

    @Override
    public Workshop resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedWorkshop.class))
                .computeIfAbsent(Workshop.class, _ -> Workshop.warm(), Workshop.class);
    }
}
