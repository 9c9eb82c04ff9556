package io.routemedic.cli.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.StageHealing;
import io.routemedic.notice.advice.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A configuration as the released template takes it. */
@Command(
        name = "pack",
        description = {
            "Pack a configuration for the released template, and say which parameters go with it.",
            "Its name tells its content, so that another one publishes new versions."
        })
final class ConfigPackCommand implements Callable<Integer> {

    /** Where the functions' layer has it. */
    private static final String ENTRY = "routemedic/configuration.json";

    /** The earliest that a zip can tell: the same configuration makes the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Of the released template's parameter. */
    private static final int LONGEST_PARAMETER = 2_000;

    /** What the released template has places for. */
    private static final int STAGES = 5;

    @Parameters(paramLabel = "FILE", description = "The configuration, such as routemedic.json.")
    private String file = "";

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Where the archive goes; here unless given.")
    private String folder = ".";

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    @Option(
            names = "--inline",
            description = "Print it as a parameter instead of making an archive: when it is small.")
    private boolean inline;

    private final Terminal terminal;

    ConfigPackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ConfigFile read = ConfigFile.read(file);
        Configuration configuration = read.configuration();
        Optional<String> tooMuch = tooMany(configuration).or(() -> tooLong(read.text()));
        if (tooMuch.isPresent()) {
            terminal.error(tooMuch.get());
            return ExitCode.NO;
        }
        print(inline ? asParameter(read.text()) : asArchive(read.text()), configuration);
        return ExitCode.OK;
    }

    private Map<String, String> asArchive(String read) throws IOException {
        byte[] text = read.getBytes(StandardCharsets.UTF_8);
        String name = "routemedic-configuration-%s.zip".formatted(hash(text));
        write(Path.of(folder).resolve(name), text);
        return Map.of("ConfigurationKey", name);
    }

    private static Map<String, String> asParameter(String read) {
        String text = compact(read);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Configuration", text);
        parameters.put("ConfigurationHash", hash(text.getBytes(StandardCharsets.UTF_8)));
        return parameters;
    }

    private static String compact(String read) {
        return Json.tree(read).toString();
    }

    /** A parameter that cannot take it: a sentence that says what to do. */
    private Optional<String> tooLong(String read) {
        int length = compact(read).length();
        return inline && length > LONGEST_PARAMETER
                ? Optional.of(
                        "`%s` has %,d characters without its spaces, and a parameter takes %,d: pack it without `--inline`."
                                .formatted(file, length, LONGEST_PARAMETER))
                : Optional.empty();
    }

    private static String hash(byte[] text) {
        CRC32 content = new CRC32();
        content.update(text);
        return "%08x".formatted(content.getValue());
    }

    /** More than the released template has places for: a sentence that says what to do. */
    private Optional<String> tooMany(Configuration configuration) {
        int stages = configuration.healableStages().size();
        if (stages > STAGES) {
            return Optional.of(
                    "The released template has places for %d stages on ask or heal, and `%s` names %d: use the CDK construct, or a second stack for some."
                            .formatted(STAGES, file, stages));
        }
        int agents = configuration.operation().agents().size();
        return agents > 1
                ? Optional.of(
                        "The released template has a place for one agent, and `%s` names %d: use the CDK construct, or a role that all of them take."
                                .formatted(file, agents))
                : Optional.empty();
    }

    /** By their names in the released template. */
    private void print(Map<String, String> content, Configuration configuration) {
        Map<String, String> parameters = new LinkedHashMap<>(content);
        parameters.putAll(parameters(configuration));
        if (json) {
            ObjectNode document = Json.object();
            parameters.forEach(document.putObject("parameters")::put);
            terminal.line(Json.pretty(document));
        } else {
            parameters.forEach((name, value) -> terminal.line(Shell.quoted(name + "=" + value)));
        }
    }

    private static Map<String, String> parameters(Configuration configuration) {
        Map<String, String> parameters = new LinkedHashMap<>();
        List<StageHealing> stages = configuration.healableStages();
        for (int i = 0; i < stages.size(); i++) {
            parameters.put("HealStage" + (i + 1), stages.get(i).stage().toString());
        }
        configuration
                .notices()
                .slackWebhookSecret()
                .ifPresent(secret -> parameters.put("SlackWebhookSecret", secret));
        configuration.operation().agents().forEach(agent -> parameters.put("AgentRole", agent));
        if (configuration.watch().whoChanged()) {
            parameters.put("WhoChanged", "yes");
        }
        return parameters;
    }

    private static void write(Path archive, byte[] text) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            ZipEntry entry = new ZipEntry(ENTRY);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(text);
        }
    }
}
