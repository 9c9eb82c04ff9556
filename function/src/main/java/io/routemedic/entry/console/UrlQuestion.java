package io.routemedic.entry.console;

import java.time.Instant;

/**
 * Why does this request not work, or would it?
 *
 * @param method an HTTP method, in any case
 * @param url absolute; its query and fragment do not matter
 * @param account whose configuration is read, for people
 * @param region whose configuration is read
 * @param at the time of the question
 */
public record UrlQuestion(String method, String url, String account, String region, Instant at) {}
