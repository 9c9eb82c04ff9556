/**
 * The template that is released, for who has neither CDK, Node nor JDK. In: the stack as the CDK
 * makes it, for placeholders. Out: the same with parameters in their place. Never here: a resource
 * that the constructs do not make.
 */
@NullMarked
package io.routemedic.infra.release;

import org.jspecify.annotations.NullMarked;
