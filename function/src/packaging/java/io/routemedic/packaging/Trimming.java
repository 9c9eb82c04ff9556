package io.routemedic.packaging;

import java.lang.classfile.ClassFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files of the libraries stay.
 *
 * <p>A class stays if a class that stays mentions it, beginning with our own classes and the
 * libraries that are not trimmed, or a resource that lists classes does. So what stays is more than
 * what ever runs. It stays as it is, byte for byte. Only service clients are cut: of these, those
 * methods stay that any class that stays calls, on whatever type.
 */
final class Trimming {

    private final Map<String, byte[]> trimmed = new LinkedHashMap<>();
    private final Set<String> mentioned = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private final Deque<byte[]> unread = new ArrayDeque<>();
    private final Deque<byte[]> clientsMentioned = new ArrayDeque<>();
    private final ServiceClients clients;
    private final Set<String> emptied;

    /**
     * @param prefixes the internal names of the classes that may go begin with one of these
     */
    Trimming(List<Library> classPath, List<String> prefixes) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (Library library : classPath) {
            library.classes().forEach(all::putIfAbsent);
        }
        all.forEach((name, content) -> sort(name, content, prefixes));
        clients = new ServiceClients(all);
        classPath.stream()
                .flatMap(Library::namesInResources)
                .forEach(name -> mention(name.strip().replace('.', '/')));
        follow();
        emptied = folders(trimmed.keySet());
        emptied.removeAll(folders(mentioned));
    }

    private void sort(String name, byte[] content, List<String> prefixes) {
        if (prefixes.stream().anyMatch(name::startsWith)) {
            trimmed.put(name, content);
        } else {
            unread.add(content);
        }
    }

    private void follow() {
        int before;
        do {
            before = mentioned.size() + called.size();
            while (!unread.isEmpty()) {
                read(unread.pop());
            }
            // Again and again: by a call that has come to light, a client keeps one more method.
            for (byte[] client : List.copyOf(clientsMentioned)) {
                read(cut(client));
            }
        } while (mentioned.size() + called.size() > before);
    }

    private void read(byte[] content) {
        Mentions mentions = Mentions.in(ClassFile.of().parse(content));
        called.addAll(mentions.members());
        mentions.classes().forEach(this::mention);
    }

    private void mention(String name) {
        byte[] content = trimmed.get(name);
        if (content == null || !mentioned.add(name)) {
            return;
        }
        if (ServiceClients.isClient(name)) {
            clientsMentioned.add(content);
        } else {
            unread.push(content);
        }
    }

    private byte[] cut(byte[] client) {
        return clients.cut(client, called::contains, this::classStays);
    }

    private boolean classStays(String name) {
        return !trimmed.containsKey(name) || mentioned.contains(name);
    }

    /**
     * What stays of a library. Files that are no classes do, unless all of their folder's have
     * gone.
     */
    Library apply(Library library) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        library.files()
                .forEach(
                        (name, content) -> {
                            if (stays(name)) {
                                files.put(name, isClient(name) ? cut(content) : content);
                            }
                        });
        return new Library(library.path(), library.isJar(), files);
    }

    private boolean stays(String file) {
        return Library.isClass(file)
                ? classStays(Library.className(file))
                : !emptied.contains(folder(file));
    }

    private static boolean isClient(String file) {
        return Library.isClass(file) && ServiceClients.isClient(Library.className(file));
    }

    private static Set<String> folders(Set<String> files) {
        return files.stream().map(Trimming::folder).collect(Collectors.toCollection(HashSet::new));
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }
}
