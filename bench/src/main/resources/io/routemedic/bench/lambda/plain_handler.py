"""A handler as people write one in an afternoon: every missing route to a table and a topic.

It neither finds a cause, nor counts anything once only, nor acts: it is here for how soon it answers.
"""
import base64
import gzip
import json
import os
import sys

import boto3

apigateway = boto3.client("apigateway")
dynamodb = boto3.client("dynamodb")
sns = boto3.client("sns")


def handler(event, context):
    document = json.loads(gzip.decompress(base64.b64decode(event["awslogs"]["data"])))
    lines = [json.loads(one["message"]) for one in document["logEvents"]]
    failed = [one for one in lines if one["errorType"] == "MISSING_AUTHENTICATION_TOKEN"]
    if not failed:
        return "nothing"
    first = failed[0]
    stage = apigateway.get_stage(restApiId=first["apiId"], stageName=first["stage"])
    resources = apigateway.get_resources(restApiId=first["apiId"], embed=["methods"], limit=500)
    path = first["path"].removeprefix("/" + first["stage"])
    drafted = any(
        one["path"] == path and first["httpMethod"] in one.get("resourceMethods", {})
        for one in resources["items"]
    )
    text = f"{len(failed)} x {first['httpMethod']} {path}: " + (
        f"not in deployment {stage['deploymentId']}, deploy it" if drafted else "no such route"
    )
    dynamodb.put_item(
        TableName=os.environ["ROUTEMEDIC_STATE_TABLE"],
        Item={"pk": {"S": "plain#" + path}, "sk": {"S": "plain"}, "text": {"S": text}},
    )
    sns.publish(TopicArn=os.environ["ROUTEMEDIC_TOPIC_ARN"], Subject="Missing route", Message=text)
    return text


if __name__ == "__main__":
    # In the place of Lambda's runtime: one event on standard input, one answer on standard output.
    print(json.dumps(handler(json.loads(sys.stdin.readline()), None)), flush=True)
    sys.stdin.readline()
