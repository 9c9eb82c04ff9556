package io.routemedic.cli.config;

import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.StageHealing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
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
        Optional<String> tooMany = tooMany(configuration);
        if (tooMany.isPresent()) {
            terminal.error(tooMany.get());
            return ExitCode.NO;
        }
        if (inline) {
            return asParameter(read.text(), configuration);
        }
        byte[] text = read.text().getBytes(StandardCharsets.UTF_8);
        String name = "routemedic-configuration-%s.zip".formatted(hash(text));
        write(Path.of(folder).resolve(name), text);
        terminal.line("ConfigurationKey=" + name);
        printParameters(configuration);
        return ExitCode.OK;
    }

    private int asParameter(String read, Configuration configuration) {
        String text = Json.tree(read).toString();
        if (text.length() > LONGEST_PARAMETER) {
            terminal.error(
                    "`%s` has %,d characters without its spaces, and a parameter takes %,d: pack it without `--inline`."
                            .formatted(file, text.length(), LONGEST_PARAMETER));
            return ExitCode.NO;
        }
        terminal.line("'Configuration=%s'".formatted(text.replace("'", "'\\''")));
        terminal.line("ConfigurationHash=" + hash(text.getBytes(StandardCharsets.UTF_8)));
        printParameters(configuration);
        return ExitCode.OK;
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

    private void printParameters(Configuration configuration) {
        List<StageHealing> stages = configuration.healableStages();
        for (int i = 0; i < stages.size(); i++) {
            terminal.line("HealStage%d=%s".formatted(i + 1, stages.get(i).stage()));
        }
        configuration
                .notices()
                .slackWebhookSecret()
                .ifPresent(secret -> terminal.line("SlackWebhookSecret=" + secret));
        configuration.operation().agents().forEach(agent -> terminal.line("AgentRole=" + agent));
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
