package io.routemedic.local.dataplane;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How API Gateway reads an {@code Authorization} header where it expects SigV4. */
record AuthorizationHeader(String value) {

    boolean isSignature() {
        return value.startsWith("AWS4-HMAC-SHA256 ");
    }

    /** The complaint about a Bearer or Basic token. */
    String complaint() {
        String token = value.substring(value.indexOf(' ') + 1);
        return token.contains("=") ? missingParameters() : missingEqualSign(token);
    }

    private static String missingEqualSign(String token) {
        return "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '%s'."
                .formatted(hash(token));
    }

    private String missingParameters() {
        return "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. (Hashed with SHA-256 and encoded with Base64) Authorization=%s"
                .formatted(hash(value));
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
