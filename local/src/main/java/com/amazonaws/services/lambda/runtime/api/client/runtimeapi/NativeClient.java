package com.amazonaws.services.lambda.runtime.api.client.runtimeapi;

import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The part of Lambda's runtime that is native code, and there for Linux only, as plain Java: asks
 * the Runtime API for events and answers them. It stands before the runtime's own class of this
 * name on the class path; all else stays the runtime's.
 *
 * <p>Its JVM has the function's class path and not ours: it refers to nothing but the JDK and the
 * runtime.
 */
final class NativeClient {

    private static final int REFUSED_FROM = 300;
    private static volatile String invocations = "";

    private NativeClient() {}

    /** To be called before anything else, with the Runtime API's host and port. */
    static void init(String authority) {
        invocations = "http://" + authority + "/2018-06-01/runtime/invocation/";
    }

    /** Waits for the next event, as long as it takes. */
    static InvocationRequest next() {
        try {
            HttpURLConnection http = open("next");
            byte[] content = content(http);
            var request = new InvocationRequest();
            request.setId(http.getHeaderField("Lambda-Runtime-Aws-Request-Id"));
            request.setXrayTraceId(http.getHeaderField("Lambda-Runtime-Trace-Id"));
            request.setInvokedFunctionArn(
                    http.getHeaderField("Lambda-Runtime-Invoked-Function-Arn"));
            request.setDeadlineTimeInMs(http.getHeaderFieldLong("Lambda-Runtime-Deadline-Ms", 0));
            request.setClientContext(http.getHeaderField("Lambda-Runtime-Client-Context"));
            request.setCognitoIdentity(http.getHeaderField("Lambda-Runtime-Cognito-Identity"));
            request.setTenantId(http.getHeaderField("Lambda-Runtime-Aws-Tenant-Id"));
            request.setContent(content);
            return request;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void postInvocationResponse(byte[] requestId, byte[] response) {
        try {
            HttpURLConnection http =
                    open(new String(requestId, StandardCharsets.UTF_8) + "/response");
            http.setRequestMethod("POST");
            http.setDoOutput(true);
            http.setFixedLengthStreamingMode(response.length);
            try (OutputStream out = http.getOutputStream()) {
                out.write(response);
            }
            content(http);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpURLConnection open(String path) throws IOException {
        return (HttpURLConnection) URI.create(invocations + path).toURL().openConnection();
    }

    private static byte[] content(HttpURLConnection http) throws IOException {
        int status = http.getResponseCode();
        if (status >= REFUSED_FROM) {
            throw new LambdaRuntimeClientException("The Runtime API refused the call.", status);
        }
        try (InputStream in = http.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
