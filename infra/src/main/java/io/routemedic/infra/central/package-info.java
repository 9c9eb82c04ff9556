/**
 * Findings and actions of many accounts in one place. In: an organization, and each account's event
 * bus. Out: two templates, one for the central account and one for the others. Never here: a right
 * of the central account in another one.
 */
@NullMarked
package io.routemedic.infra.central;

import org.jspecify.annotations.NullMarked;
