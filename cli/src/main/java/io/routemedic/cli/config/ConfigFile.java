package io.routemedic.cli.config;

import io.routemedic.cli.terminal.UserException;
import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.InvalidConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A configuration's file, read. */
record ConfigFile(String name, String text) {

    /** Throws a {@link UserException} when there is no such file. */
    static ConfigFile read(String name) {
        try {
            return new ConfigFile(name, Files.readString(Path.of(name)));
        } catch (IOException e) {
            throw new UserException(
                    "There is no file `%s` that can be read as text.".formatted(name), e);
        }
    }

    /** All that is wrong with it; empty if it can be deployed. */
    List<String> problems() {
        try {
            return Configuration.parse(text).oversights();
        } catch (InvalidConfigurationException e) {
            return e.problems();
        }
    }

    /** Throws a {@link UserException} when it cannot be deployed. */
    Configuration configuration() {
        if (!problems().isEmpty()) {
            throw new UserException(
                    "`%s` cannot be deployed: `routemedic config validate %s` says why."
                            .formatted(name, name));
        }
        return Configuration.parse(text);
    }
}
