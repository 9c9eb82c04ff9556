# RouteMedic's released template in a Terraform configuration: Terraform looks after the stack, and
# CloudFormation after what is in it. Unpack a release beside this file, and set the two variables.

terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "release" {
  description = "The folder of an unpacked release."
  type        = string
  default     = "./dist"
}

variable "routemedic_version" {
  description = "The release's version."
  type        = string
  default     = "1.0.0"
}

variable "bucket" {
  description = "A bucket in the region that RouteMedic is deployed to."
  type        = string
}

variable "configuration" {
  description = "A zip with routemedic/configuration.json; the release's own observes all log groups."
  type        = string
  default     = ""
}

locals {
  archives = {
    function = "${var.release}/routemedic-function-${var.routemedic_version}.zip"
    configuration = (
      var.configuration != "" ? var.configuration :
      "${var.release}/routemedic-configuration-${var.routemedic_version}.zip"
    )
  }
  template = "${var.release}/routemedic-${var.routemedic_version}.template.json"
}

# Each content has a key of its own: only another key publishes new versions of the functions.
resource "aws_s3_object" "archive" {
  for_each    = local.archives
  bucket      = var.bucket
  key         = "routemedic/${each.key}-${filesha256(each.value)}.zip"
  source      = each.value
  source_hash = filesha256(each.value)
}

resource "aws_s3_object" "template" {
  bucket      = var.bucket
  key         = "routemedic/${filesha256(local.template)}.template.json"
  source      = local.template
  source_hash = filesha256(local.template)
}

resource "aws_cloudformation_stack" "routemedic" {
  name         = "RouteMedic"
  template_url = "https://${var.bucket}.s3.amazonaws.com/${aws_s3_object.template.key}"
  capabilities = ["CAPABILITY_IAM"]
  parameters = {
    CodeBucket       = var.bucket
    CodeKey          = aws_s3_object.archive["function"].key
    ConfigurationKey = aws_s3_object.archive["configuration"].key
    Email            = "team@example.com"
    # A stage that RouteMedic may switch, if the configuration has it on ask or heal too:
    # HealStage1 = "a1b2c3d4e5/prod"
  }
}

output "routemedic" {
  value = aws_cloudformation_stack.routemedic.outputs
}
