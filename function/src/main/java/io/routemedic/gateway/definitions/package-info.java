/**
 * What a deployment would change of routes that exist, in one canonical form. In: a draft's parts
 * and a stage's export, as JSON. Out: comparable definitions; what is not understood is kept and so
 * counts as changed. Never here: the SDK, a look-up.
 */
@NullMarked
package io.routemedic.gateway.definitions;

import org.jspecify.annotations.NullMarked;
