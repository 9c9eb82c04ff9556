#!/usr/bin/env bash
# Settles on an account of yours what docs/aws-facts.md is not sure of: makes a throw-away REST API with an access log,
# sends it requests, prints observed against assumed, and removes what it made, also when it fails.
# Needs: AWS CLI 2 with credentials, curl, jq. Costs: some cents at most. Time: about five minutes, and as long again until CloudWatch has its metrics.
set -euo pipefail

usage() {
    cat <<'HELP'
Usage: docs/settle-on-aws.sh [--dry-run] [--region REGION]

  --dry-run   print each command that would be run, and run none
  --region    where; otherwise the AWS CLI's own choice

What it makes is named routemedic-settle-… and removed at the end. API Gateway writes access logs only where the
account has a role for CloudWatch (API Gateway, Settings); where it has none, the rows about logs say "no line".
HELP
}

dry=false
while (($#)); do
    case $1 in
        --dry-run) dry=true ;;
        --region) export AWS_REGION=${2:?--region takes a region} AWS_DEFAULT_REGION=$2; shift ;;
        -h | --help) usage; exit ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done

if $dry; then
    # A dry run needs none of the tools.
    jq() { echo '{}'; }
else
    for tool in aws curl jq; do
        command -v "$tool" >/dev/null || { echo "Install $tool first." >&2; exit 1; }
    done
fi

name=routemedic-settle-$(date +%s)
group=/routemedic/$name
# One field a line would do; this is what RouteMedic recommends, and what is asked about.
format='{"requestId":"$context.requestId","path":"$context.path","resourcePath":"$context.resourcePath","resourceId":"$context.resourceId","deploymentId":"$context.deploymentId","stage":"$context.stage","httpMethod":"$context.httpMethod","status":"$context.status","responseType":"$context.error.responseType","message":"$context.error.message","userAgent":"$context.identity.userAgent","isCanary":"$context.isCanaryRequest"}'
api=
cleanup=()

# Runs a command and prints its output; in a dry run prints the command, and a made-up id.
run() {
    if $dry; then
        echo "  $*" >&2
        echo "dry-run-id"
    else
        "$@"
    fi
}

later() { cleanup+=("$*"); }

remove() {
    local i
    for ((i = ${#cleanup[@]} - 1; i >= 0; i--)); do
        # The commands are our own, with ids that AWS gave.
        run bash -c "${cleanup[i]}" >/dev/null || echo "Could not run: ${cleanup[i]}" >&2
    done
}
trap remove EXIT

row() { printf '%-4s %-58s %-34s %s\n' "$1" "$2" "$3" "$4"; }

# judge NUMBER WHAT ASSUMED OBSERVED
judge() {
    if $dry; then row "$1" "$2" "assumed: $3" "not asked"
    elif [[ $3 == "$4" ]]; then row "$1" "$2" "as assumed: $3" ""; else row "$1" "$2" "assumed: $3" "OBSERVED: $4"; fi
}

# note NUMBER WHAT OBSERVED
note() { if $dry; then row "$1" "$2" "not assumed" "not asked"; else row "$1" "$2" "not assumed" "OBSERVED: $3"; fi; }

resource() { # PARENT PART -> id
    run aws apigateway create-resource --rest-api-id "$api" --parent-id "$1" --path-part "$2" --query id --output text
}

method() { # RESOURCE METHOD [AUTHORIZATION]
    run aws apigateway put-method --rest-api-id "$api" --resource-id "$1" --http-method "$2" \
        --authorization-type "${3:-NONE}" >/dev/null
    run aws apigateway put-integration --rest-api-id "$api" --resource-id "$1" --http-method "$2" --type MOCK \
        --request-templates '{"application/json":"{\"statusCode\":200}"}' >/dev/null
    run aws apigateway put-method-response --rest-api-id "$api" --resource-id "$1" --http-method "$2" \
        --status-code 200 >/dev/null
    run aws apigateway put-integration-response --rest-api-id "$api" --resource-id "$1" --http-method "$2" \
        --status-code 200 --response-templates "{\"application/json\":\"{\\\"route\\\":\\\"$1\\\"}\"}" >/dev/null
}

answer() { # METHOD PATH [CURL ARGUMENTS] -> status
    local verb=$1 path=$2
    shift 2
    run curl --globoff --path-as-is --silent --output /dev/null --write-out '%{http_code}' --max-time 20 \
        --request "$verb" "$@" "$url$path"
}

route() { # METHOD PATH -> which resource answered, or the status
    local body
    body=$(run curl --globoff --path-as-is --silent --max-time 20 --request "$1" "$url$2")
    jq -r '.route // .message // "?"' <<<"$body" 2>/dev/null || echo "?"
}

echo "1. A throw-away API" >&2
region=$(run aws configure get region || true)
region=${AWS_REGION:-${AWS_DEFAULT_REGION:-${region:-us-east-1}}}
account=$(run aws sts get-caller-identity --query Account --output text)
api=$(run aws apigateway create-rest-api --name "$name" --endpoint-configuration types=REGIONAL --query id --output text)
later "aws apigateway delete-rest-api --rest-api-id '$api'"
run aws logs create-log-group --log-group-name "$group" >/dev/null
later "aws logs delete-log-group --log-group-name '$group'"
root=$(run aws apigateway get-resources --rest-api-id "$api" --query 'items[0].id' --output text)
orders=$(resource "$root" orders)
order=$(resource "$orders" '{id}')
special=$(resource "$orders" special)
files=$(resource "$root" files)
anything=$(resource "$files" '{proxy+}')
signed=$(resource "$root" signed)
method "$orders" GET
method "$order" GET
method "$special" POST
method "$anything" ANY
method "$signed" GET AWS_IAM
snapshot=$(run aws apigateway create-deployment --rest-api-id "$api" --query id --output text)
run aws apigateway create-stage --rest-api-id "$api" --stage-name prod --deployment-id "$snapshot" >/dev/null
run aws apigateway update-stage --rest-api-id "$api" --stage-name prod --patch-operations "$(
    jq -nc --arg arn "arn:aws:logs:$region:$account:log-group:$group" --arg format "$format" \
        '[{op:"replace",path:"/accessLogSettings/destinationArn",value:$arn},
          {op:"replace",path:"/accessLogSettings/format",value:$format}]')" >/dev/null ||
    echo "Access logging could not be switched on: the account may have no CloudWatch role." >&2
url=https://$api.execute-api.$region.amazonaws.com/prod
$dry || sleep 45

echo "2. Requests" >&2
row "#" "what" "assumed" "observed"
judge 13 "GET /orders/special falls through to /orders/{id}" "$order" "$(route GET /orders/special)"
judge 13 "POST /orders/special is the literal route" "$special" "$(route POST /orders/special)"
judge 14 "GET /files is not matched by /files/{proxy+}" "403" "$(answer GET /files)"
judge 15 "HEAD /orders is not served by GET" "403" "$(answer HEAD /orders --head)"
judge 15 "HEAD /files/a is served by ANY" "200" "$(answer HEAD /files/a --head)"
judge 16 "GET /Orders is another path" "403" "$(answer GET /Orders)"
judge 17 "GET /orders/ is /orders" "200" "$(answer GET /orders/)"
judge 18 "GET /orders//1 is not /orders/1" "403" "$(answer GET /orders//1)"
judge 3 "a Bearer token on an unknown route" "403" "$(answer GET /unknown -H 'Authorization: Bearer abc')"
judge 2 "GET /signed without a signature" "403" "$(answer GET /signed)"
answer GET /unknown -A 'quote"and\backslash' >/dev/null

judge 10 "a stage that does not exist answers Forbidden" "Forbidden" "$(url=${url%prod}nothing route GET /orders)"
judge 19 "a stage created 45 seconds ago answers alike, ten times" "200" "$(for ((i = 0; i < 10; i++)); do
    answer GET /orders; echo; done | sort -u | paste -sd ' ')"

sent=$(date +%s)

echo "3. The control plane" >&2
judge 20 "the snapshot's summary lists GET of /orders" "NONE" "$(run aws apigateway get-deployment \
    --rest-api-id "$api" --deployment-id "$snapshot" --embed apisummary \
    --query 'apiSummary."/orders".GET.authorizationType' --output text)"
judge 21 "the summary calls the catch-all" "ANY" "$(run aws apigateway get-deployment --rest-api-id "$api" \
    --deployment-id "$snapshot" --embed apisummary --query 'keys(apiSummary."/files/{proxy+}")[0]' --output text)"
other=$(run aws apigateway create-deployment --rest-api-id "$api" --query id --output text)
judge 23 "a deployment without a stage leaves the stage alone" "$snapshot" "$(run aws apigateway get-stage \
    --rest-api-id "$api" --stage-name prod --query deploymentId --output text)"
judge 24 "UpdateStage replaces /deploymentId" "$other" "$(run aws apigateway update-stage --rest-api-id "$api" \
    --stage-name prod --patch-operations op=replace,path=/deploymentId,value="$other" --query deploymentId --output text)"

exported() { # -> the paths that the stage's export has
    run aws apigateway get-export --rest-api-id "$api" --stage-name prod --export-type oas30 \
        --parameters extensions=integrations,extensions=authorizers --accepts application/json "$kept" >/dev/null
    jq -r "$1" "$kept" 2>/dev/null || echo "?"
}
kept=$(run mktemp)
later "rm -f '$kept'"
late=$(resource "$root" late)
method "$late" GET
judge 31 "a stage's export has what is deployed, not the draft" "5" "$(exported '.paths | length')"
judge 28 "an export says what a method's integration is" "mock" \
    "$(exported '.paths."/orders".get."x-amazon-apigateway-integration".type')"
judge 32 "createdDate of a deployment has whole seconds" "0" "$(run aws apigateway get-deployments \
    --rest-api-id "$api" --output json | jq '[.items[].createdDate | tostring | select(test("[.][0-9]*[1-9]"))] | length')"
judge 33 "a method without an operation's name has none" "None" "$(run aws apigateway get-method \
    --rest-api-id "$api" --resource-id "$orders" --http-method GET --query operationName --output text)"

echo "4. Filter patterns" >&2
judge 42 "the text pattern finds the message" "1" "$(run aws logs test-metric-filter \
    --filter-pattern '?"Missing Authentication Token" ?"MISSING_AUTHENTICATION_TOKEN"' \
    --log-event-messages '{"message":"Missing Authentication Token"}' --query 'length(matches)' --output text)"
judge 42 "a JSON pattern compares text and number" "2" "$(run aws logs test-metric-filter \
    --filter-pattern '{ ($.status = 403) || ($.status = "403") }' \
    --log-event-messages '{"status":403}' '{"status":"403"}' --query 'length(matches)' --output text)"

judge 44 "a quoted term is found inside a word" "1" "$(run aws logs test-metric-filter \
    --filter-pattern '"/orders/{id}"' --log-event-messages 'GET x/orders/{id}/y 200' 'GET /orders 200' \
    --query 'length(matches)' --output text)"

echo "5. The access log (a minute to arrive)" >&2
$dry || sleep 75
lines=$(run aws logs filter-log-events --log-group-name "$group" --query 'events[].message' --output json)
line() { jq -r --arg path "$1" '[.[] | fromjson? | select(.path == $path)][0] // {}' <<<"$lines" 2>/dev/null || echo '{}'; }
field() { jq -r --arg name "$2" '.[$name] // "no line"' <<<"$(line "$1")"; }
judge 1 "an unmatched request is logged" "403" "$(field /prod/unknown status)"
judge 2 "responseType of an unmatched request" "MISSING_AUTHENTICATION_TOKEN" "$(field /prod/Orders responseType)"
judge 2 "responseType of an unsigned request" "MISSING_AUTHENTICATION_TOKEN" "$(field /prod/signed responseType)"
note 4 "responseType with a Bearer token" "$(field /prod/unknown responseType)"
note 5 "resourcePath of an unmatched request" "$(field /prod/Orders resourcePath)"
note 5 "resourceId of an unmatched request" "$(field /prod/Orders resourceId)"
note 5 "deploymentId of an unmatched request" "$(field /prod/Orders deploymentId)"
judge 10 "a stage that does not exist logs nothing" "no line" "$(field /nothing/orders status)"
judge 6 "isCanaryRequest without a canary" "-" "$(field /prod/Orders isCanary)"
judge 8 "path keeps its slashes" "403" "$(field /prod/orders//1 status)"
note 9 "lines that are JSON, though a user agent has a quote" \
    "$(jq -r '"\([.[] | fromjson?] | length) of \(length)"' <<<"$lines" 2>/dev/null || echo none)"
echo "6. Metrics (they take their time, 15 minutes at most)" >&2
metric() { # NAME QUERY
    run aws cloudwatch get-metric-statistics --namespace AWS/ApiGateway --metric-name "$1" \
        --dimensions "Name=ApiName,Value=$name" Name=Stage,Value=prod --start-time "$((sent - 900))" \
        --end-time "$(date +%s)" --period 60 --statistics Sum --query "$2" --output text
}
while [[ $(metric Count 'length(Datapoints)') == 0 ]] && (($(date +%s) < sent + 900)); do sleep 15; done
note 38 "seconds until CloudWatch has a minute's Count" "$(($(date +%s) - sent))"
judge 37 "minutes whose Count is 0" "0" "$(metric Count 'length(Datapoints[?Sum==`0`])')"
note 39 "minutes with Count and with 5XXError" \
    "$(metric Count 'length(Datapoints)') and $(metric 5XXError 'length(Datapoints)')"
echo "7. Clean up" >&2
