@NullMarked
package io.routemedic.cli.audit;

import org.jspecify.annotations.NullMarked;
