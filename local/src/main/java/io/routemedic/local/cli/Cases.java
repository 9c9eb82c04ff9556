package io.routemedic.local.cli;

import io.routemedic.cli.terminal.UserException;
import io.routemedic.local.cases.CaseReader;
import io.routemedic.local.cases.SampleCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds cases: folders anywhere, or the names of those that come with RouteMedic. */
record Cases(Path builtIn) {

    static Cases ofInstallation() {
        return new Cases(Path.of(System.getProperty("routemedic.home", "."), "events"));
    }

    List<SampleCase> all() {
        List<Path> folders = CaseReader.casesBelow(builtIn);
        if (folders.isEmpty()) {
            throw new UserException("There are no cases in %s.".formatted(builtIn));
        }
        return folders.stream().map(CaseReader::read).toList();
    }

    SampleCase find(String nameOrFolder) {
        Path folder = Path.of(nameOrFolder);
        if (Files.isDirectory(folder)) {
            return CaseReader.read(folder);
        }
        Path named = builtIn.resolve(nameOrFolder);
        if (Files.isDirectory(named)) {
            return CaseReader.read(named);
        }
        throw new UserException(
                "There is no case `%s`: name a folder, or one of those in %s."
                        .formatted(nameOrFolder, builtIn));
    }
}
