package io.routemedic.notice.advice;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.DomainRoute;
import io.routemedic.gateway.paths.Hostname;
import io.routemedic.incident.Incident;
import io.routemedic.intake.line.Redactor;
import io.routemedic.routing.Segments;
import io.routemedic.text.HostileText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses of a failed request that somebody may paste: only what is whole and harmless. */
final class RequestUrls {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final Incident incident;

    RequestUrls(Incident incident) {
        this.incident = incident;
    }

    /** Only the API's own host: who signs with a session token sends it along. */
    Optional<String> onOwnHost() {
        return incident.domainName()
                .filter(this::isOwnHost)
                .flatMap(host -> incident.path().flatMap(path -> url(host, path)));
    }

    /**
     * Where the remedied request goes: to the stage itself first, then through the custom domain,
     * which tells whether the API or the domain is to blame. Empty when the path is not one to
     * paste.
     */
    List<String> remedied(Finding finding) {
        Optional<String> host = incident.domainName().filter(name -> HOST.matcher(name).matches());
        Optional<String> path = requestedInstead(finding).or(incident::path);
        if (host.isEmpty() || path.isEmpty()) {
            return List.of();
        }
        List<String> urls = new ArrayList<>();
        if (Hostname.of(host.get()) instanceof Hostname.Custom) {
            behindTheDomain(finding, path.get()).ifPresent(urls::add);
        }
        url(host.get(), path.get()).ifPresent(urls::add);
        return urls;
    }

    private static Optional<String> requestedInstead(Finding finding) {
        return finding.remedies().stream()
                .limit(1)
                .filter(Remedy.RequestInstead.class::isInstance)
                .map(remedy -> ((Remedy.RequestInstead) remedy).path())
                .findFirst();
    }

    /** The same on the execute-api host, where the log says what the domain takes off the path. */
    private Optional<String> behindTheDomain(Finding finding, String path) {
        return incident.domainRoute()
                .flatMap(RequestUrls::basePath)
                .flatMap(basePath -> Segments.after(path, BasePathMapping.bare(basePath)))
                .flatMap(
                        rest ->
                                target(finding)
                                        .flatMap(
                                                stage ->
                                                        url(
                                                                host(stage),
                                                                "/" + stage.stage() + rest)));
    }

    private static Optional<String> basePath(DomainRoute route) {
        return switch (route) {
            case DomainRoute.Mapped(String basePath) -> Optional.of(basePath);
            case DomainRoute.Ruled _ -> Optional.empty();
        };
    }

    private Optional<StageRef> target(Finding finding) {
        return finding.remedies().stream()
                .filter(Remedy.Remap.class::isInstance)
                .map(remedy -> ((Remedy.Remap) remedy).to())
                .findFirst()
                .or(() -> incident.key().origin().stage());
    }

    private boolean isOwnHost(String domain) {
        return incident.key().origin().stage().map(this::host).filter(domain::equals).isPresent();
    }

    private String host(StageRef stage) {
        String region = incident.key().origin().region();
        String partition = region.startsWith("cn-") ? ".cn" : "";
        return stage.api() + ".execute-api." + region + ".amazonaws.com" + partition;
    }

    // What is hidden cannot be sent, and a path of which mail makes a link is not to be shown as
    // is.
    private static Optional<String> url(String host, String path) {
        boolean harmless =
                path.startsWith("/")
                        && !Redactor.hidesPartOf(path)
                        && HostileText.unlinked(path).equals(path);
        return harmless ? Optional.of("https://" + host + path) : Optional.empty();
    }
}
