/** Tests of what configurations are taken, and of what is said about the others. */
@NullMarked
package io.routemedic.infra.configuration;

import org.jspecify.annotations.NullMarked;
