package io.routemedic.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathShapeTest {

    @ParameterizedTest
    @CsvSource({
        "/prod/orders/12345/items, /prod/orders/{…}/items",
        "/prod/orders/7, /prod/orders/{…}",
        "/u/2f1a8c1e-0f5b-4a5e-9d0a-5d2c1b3e4f5a, /u/{…}",
        "/u/2F1A8C1E0F5B4A5E9D0A5D2C1B3E4F5A, /u/{…}",
        "/c/deadbeef01, /c/{…}",
        "/on/2026-11-24, /on/{…}",
        "/o/order-12345, /o/{…}",
        "/u/Zx81kQp0RtYw, /u/{…}",
        "/u/ada@example.com/x, /u/{…}/x",
        "/r/[redacted], /r/{…}",
        "/r/{32 hex digits}/x, /r/{…}/x",
        "/r/{a UUID}, /r/{…}",
        "/r/aaaaaaaaaabbbbbbbbbbccccccccccddddddddddee, /r/{…}"
    })
    void replacesWhatLooksLikeAValue(String path, String shape) {
        assertThat(PathShape.of(path)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({
        "/prod/orders/99999.php, /prod/orders/{…!}",
        "/prod/orders/1234..5/x, /prod/orders/{…!}/x",
        "/aaaaaaaaaabbbbbbbbbbccccccccccddddddddddee.sql, /{…!}"
    })
    void tellsValuesThatScannersTryFromOthers(String path, String shape) {
        assertThat(PathShape.of(path)).isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "/prod",
                "/prod/",
                "/prod//orders",
                "/v1/orders",
                "/oauth2/token",
                "/.env",
                "/wp-login.php",
                "/deadbeef",
                "/Orders",
                "/prod/getOrderById",
                "x"
            })
    void keepsWords(String path) {
        assertThat(PathShape.of(path)).isEqualTo(path);
    }

    @Test
    void isBounded() {
        assertThat(PathShape.of("/ab".repeat(10_000))).hasSizeLessThanOrEqualTo(200).endsWith("…");
        assertThat(PathShape.of("/" + "a".repeat(10_000))).isEqualTo("/{…}");
        assertThat(PathShape.of("/abcdefghij".repeat(23)))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("…");
    }
}
