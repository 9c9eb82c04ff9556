package io.routemedic.local.lambda;

import java.io.EOFException;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * The main class of a JVM that is one function's process after another: takes an environment from
 * standard input, and runs Lambda's own runtime in it until the Runtime API refuses the next event.
 *
 * <p>Each time the runtime makes a new handler, so nothing is left of what RouteMedic remembered
 * before. What stays is the JVM's: classes, compiled code, static fields.
 *
 * <p>Its JVM has the function's class path and not ours: it refers to nothing but the JDK.
 */
public final class WarmRuntime {

    /** What the runtime throws when it is refused an event. */
    private static final String REFUSED = "LambdaRuntimeClientException";

    private WarmRuntime() {}

    /**
     * Runs until standard input ends.
     *
     * @param arguments the runtime's main class
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (var environments = new ObjectInputStream(System.in)) {
            while (true) {
                Map<?, ?> environment = (Map<?, ?>) environments.readObject();
                replaceEnvironment(environment);
                run(arguments[0], String.valueOf(environment.get("_HANDLER")));
                // The runtime wraps both whenever it starts.
                System.setOut(out);
                System.setErr(err);
            }
        } catch (EOFException _) {
            // Nobody has any more work.
        }
    }

    private static void run(String mainClass, String handler) throws Exception {
        try {
            Class.forName(mainClass)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {handler});
        } catch (InvocationTargetException e) {
            if (!String.valueOf(e.getCause()).contains(REFUSED)) {
                throw e;
            }
        }
    }

    /** The JVM has no way to do this, and opens its own for the flags that it was started with. */
    @SuppressWarnings("unchecked")
    private static void replaceEnvironment(Map<?, ?> environment)
            throws ReflectiveOperationException {
        Object shown = fieldOf(System.getenv(), "m");
        ((Map<?, ?>) shown).clear();
        environment.forEach(
                (name, value) ->
                        ((Map<Object, Object>) shown).put(name.toString(), value.toString()));
    }

    private static Object fieldOf(Object object, String name) throws ReflectiveOperationException {
        Field field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }
}
