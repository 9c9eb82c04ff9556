/** What people configure: read from JSON, validated as a whole, and never half accepted. */
@NullMarked
package io.routemedic.infra.configuration;

import org.jspecify.annotations.NullMarked;
