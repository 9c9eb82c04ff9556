/** What people are told, and how it reaches them. */
@NullMarked
package io.routemedic.notice;

import org.jspecify.annotations.NullMarked;
