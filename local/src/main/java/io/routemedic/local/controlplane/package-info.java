/** API Gateway's control plane, as its SDK clients and the AWS CLI speak it. */
@NullMarked
package io.routemedic.local.controlplane;

import org.jspecify.annotations.NullMarked;
