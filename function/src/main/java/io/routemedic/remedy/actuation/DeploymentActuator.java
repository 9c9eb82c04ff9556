package io.routemedic.remedy.actuation;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;

/**
 * The only three calls that change API Gateway. None is ever repeated by itself: a call that timed
 * out may have taken effect.
 */
public interface DeploymentActuator {

    /** Makes a deployment of the draft that no stage serves. */
    Actuation<DeploymentId> create(ApiId api, String description);

    /** Makes the stage serve the deployment. AWS takes no condition with it. */
    Actuation<DeploymentId> serve(StageRef stage, DeploymentId deployment);

    /** Deletes a deployment; AWS refuses while a stage serves it. Done also when it was gone. */
    Actuation<DeploymentId> delete(ApiId api, DeploymentId deployment);
}
