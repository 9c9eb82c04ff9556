package io.routemedic.notice.widget;

/** What the dashboard shows about the widget when it asks by {@code {"describe":true}}. */
public final class WidgetDocs {

    private static final String MARKDOWN =
            """
            ## RouteMedic

            Requests to API Gateway that were answered `403 Missing Authentication Token`, why, and
            what is done about it.

            - **Plans that wait for you**: what would change, what was checked, what follows; approve
              or refuse. An approval is for exactly that plan,
              is used once, and expires. Everything is checked again before anything is deployed.
            - **Open findings**: its story; acknowledge what you know, and it is quiet until its cause is
              another one; mute it for a time; say that it was a false alarm.
            - **Heals**: undo one. The stage goes back only while it still serves what RouteMedic
              deployed. A stage that a rollback stopped can be healed again.
            - **Diagnose a request**: any method and URL of this account and region.

            Whoever may invoke the console function's alias `read` sees this; to decide here takes the
            right to invoke its alias `act` as well. The name in the form is what you type, and the
            trail says so. Where it has to be proven, use the command line: `./routemedic approve`.

            ### Parameters

            None.
            """;

    private WidgetDocs() {}

    public static String markdown() {
        return MARKDOWN;
    }
}
