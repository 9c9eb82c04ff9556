/**
 * What people configure, read from JSON into records. In comes one document, wherever it was kept;
 * out goes a valid {@link Configuration}, or every problem in one message. Names, forms, limits and
 * defaults stand in {@code routemedic.schema.json} and nowhere else. No AWS, no environment and no
 * file of anybody's may be here.
 */
@NullMarked
package io.routemedic.configuration;

import org.jspecify.annotations.NullMarked;
