package io.routemedic.notice.advice;

import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.policy.Deployer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why the tool that deploys an API did not, and what makes it do so from now on. */
final class DeployerWording {

    private DeployerWording() {}

    static Section section(Deployer deployer) {
        List<Block> blocks = new ArrayList<>();
        switch (deployer) {
            case Deployer.Stack _ -> {
                blocks.add(
                        Block.sentence(
                                "A change to the API makes no new deployment by itself. By what"
                                        + " wrote the stack's template:"));
                addCloudFormation(blocks);
                addSam(blocks);
                addCdk(blocks);
                addServerless(blocks);
            }
            case Deployer.Tool(String tag) -> addTool(blocks, tag.toLowerCase(Locale.ROOT));
        }
        return new Section("The lasting fix", blocks);
    }

    private static void addTool(List<Block> blocks, String tag) {
        if (tag.contains("terraform") || tag.contains("tofu")) {
            addTerraform(blocks);
        } else if (tag.contains("serverless")) {
            addServerless(blocks);
        } else {
            blocks.add(
                    Block.sentence(
                            "Either the change was made past the tool, or the tool keeps a"
                                    + " deployment until something tells it to make a new one:"
                                    + " look which of its settings does."));
        }
    }

    private static void addCloudFormation(List<Block> blocks) {
        add(
                blocks,
                Text.of(
                        "CloudFormation keeps an {} as long as its logical id stays. Give it a new"
                                + " one with each change, and refer to that from the stage.",
                        "AWS::ApiGateway::Deployment"),
                "CloudFormation: deployments",
                "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"
                        + "aws-resource-apigateway-deployment.html");
    }

    private static void addSam(List<Block> blocks) {
        add(
                blocks,
                Text.of(
                        "SAM makes a new deployment when the definition in the template changes,"
                                + " not when a file does that it only points to. Set {}.",
                        "AlwaysDeploy: true"),
                "SAM: AWS::Serverless::Api",
                "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/"
                        + "sam-resource-api.html");
    }

    private static void addCdk(List<Block> blocks) {
        add(
                blocks,
                Text.of(
                        "The CDK renews the deployment of its own {}, not one that you define"
                                + " yourself or of an imported API. Call {} with what changed.",
                        "RestApi",
                        "deployment.addToLogicalId(…)"),
                "CDK: Deployment",
                "https://docs.aws.amazon.com/cdk/api/v2/docs/"
                        + "aws-cdk-lib.aws_apigateway.Deployment.html");
    }

    private static void addServerless(List<Block> blocks) {
        add(
                blocks,
                Text.of(
                        "The Serverless Framework deploys the API with each {}, but leaves a shared"
                                + " API ({}) to whoever owns it.",
                        "serverless deploy",
                        "apiGateway.restApiId"),
                "Serverless Framework: API Gateway",
                "https://www.serverless.com/framework/docs/providers/aws/events/apigateway");
    }

    private static void addTerraform(List<Block> blocks) {
        add(
                blocks,
                Text.of(
                        "Terraform keeps an {} until its {} change. Set {} to a hash of everything"
                                + " that is deployed, with {}.",
                        "aws_api_gateway_deployment",
                        "triggers",
                        "triggers = { redeployment = sha1(jsonencode([…])) }",
                        "create_before_destroy = true"),
                "Terraform: aws_api_gateway_deployment",
                "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/"
                        + "api_gateway_deployment");
    }

    private static void add(List<Block> blocks, Text advice, String page, String address) {
        blocks.add(new Block.Bullets(List.of(advice)));
        blocks.add(new Block.Link(page, URI.create(address)));
    }
}
