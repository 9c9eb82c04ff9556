package io.routemedic.diagnosis;

import io.routemedic.gateway.paths.Hostname;
import java.util.Optional;

/**
 * The parts of a URL that decide where a request goes. Read by hand, because a URL with a stray
 * character is exactly what people ask about, and {@code java.net.URI} refuses it.
 *
 * @param path starts with a slash, not decoded, without query and fragment
 * @param fragment true when a {@code #} cut the URL off: clients do not send what follows it
 */
record RequestUrl(Hostname host, String path, boolean fragment) {
    /** Empty when the text is no absolute http(s) URL. */
    static Optional<RequestUrl> parse(String text) {
        String url = text.strip();
        int scheme = url.indexOf("://");
        if (scheme < 0 || !url.substring(0, scheme).matches("(?i)https?")) {
            return Optional.empty();
        }
        String rest = url.substring(scheme + 3);
        int hash = rest.indexOf('#');
        String sent = hash < 0 ? rest : rest.substring(0, hash);
        int query = sent.indexOf('?');
        String target = query < 0 ? sent : sent.substring(0, query);
        int slash = target.indexOf('/');
        String authority = slash < 0 ? target : target.substring(0, slash);
        String host = authority.substring(authority.indexOf('@') + 1);
        return host.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RequestUrl(
                                Hostname.of(host),
                                slash < 0 ? "/" : target.substring(slash),
                                hash >= 0));
    }
}
