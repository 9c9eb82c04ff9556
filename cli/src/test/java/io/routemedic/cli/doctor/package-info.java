@NullMarked
package io.routemedic.cli.doctor;

import org.jspecify.annotations.NullMarked;
