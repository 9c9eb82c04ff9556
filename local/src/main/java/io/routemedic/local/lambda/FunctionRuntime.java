package io.routemedic.local.lambda;

/** What a function's processes are made of: Lambda's runtime and the function's own code. */
public record FunctionRuntime(RuntimeInterfaceClient client, FunctionPackage code) {}
