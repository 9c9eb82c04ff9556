package io.routemedic.incident;

import io.routemedic.routing.Segments;
import io.routemedic.text.PercentEncoding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Paths that scanners try on every host they find, and files that browsers and crawlers ask for.
 */
public final class ProbingPaths {
    private static final Set<String> SEGMENTS =
            Set.of(
                    "wp-login.php",
                    "wp-admin",
                    "wp-content",
                    "wp-includes",
                    "wp-json",
                    "wordpress",
                    "xmlrpc.php",
                    "phpmyadmin",
                    "pma",
                    "phpinfo.php",
                    "cgi-bin",
                    "phpunit",
                    "eval-stdin.php",
                    "actuator",
                    "_ignition",
                    "telescope",
                    "server-status",
                    "hnap1",
                    "boaform",
                    "autodiscover",
                    "owa",
                    "solr",
                    "geoserver",
                    "nacos",
                    "druid",
                    "jenkins",
                    "struts2-showcase",
                    "id_rsa",
                    "web.config",
                    "etc",
                    "passwd",
                    "favicon.ico",
                    "robots.txt",
                    "ads.txt",
                    "sitemap.xml",
                    "apple-touch-icon.png",
                    "security.txt");

    /** Hidden files and folders that hold secrets; {@code .well-known} is asked for by crawlers. */
    private static final Set<String> HIDDEN =
            Set.of(
                    ".env",
                    ".git",
                    ".aws",
                    ".ssh",
                    ".svn",
                    ".hg",
                    ".ds_store",
                    ".vscode",
                    ".idea",
                    ".htaccess",
                    ".htpasswd",
                    ".npmrc",
                    ".docker",
                    ".kube",
                    ".well-known");

    private static final List<String> ENDINGS =
            List.of(".php", ".asp", ".aspx", ".jsp", ".cgi", ".bak", ".sql");

    private ProbingPaths() {}

    /** The first segment that gives a probing path away; empty for any other path. */
    public static Optional<String> telltale(String path) {
        return Segments.of(path).stream().filter(ProbingPaths::isProbing).findFirst();
    }

    static boolean isProbing(String segment) {
        String lower = PercentEncoding.decode(segment).toLowerCase(Locale.ROOT);
        return SEGMENTS.contains(lower)
                || HIDDEN.contains(lower)
                || lower.startsWith(".env")
                || lower.contains("..")
                || ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
