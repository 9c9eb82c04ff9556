/**
 * What people look at and decide on. In: a stack's name and an id. Out: the console's answer. Never
 * here: a right but to invoke the console.
 */
@NullMarked
package io.routemedic.cli.people;

import org.jspecify.annotations.NullMarked;
