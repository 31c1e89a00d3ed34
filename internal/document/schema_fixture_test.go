package document_test

import (
	"testing"

	"github.com/sovereign-placement/terraform-provider-sovereign/internal/document"
)

// fixture is a small schema with one of everything that the package supports.
const fixture = `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://example.org/test",
  "title": "Test",
  "type": "object",
  "required": ["workloads"],
  "additionalProperties": false,
  "properties": {
    "title": {"type": "string", "minLength": 1, "maxLength": 20},
    "note": {"type": "string"},
    "any": true,
    "version": {"const": 1},
    "tags": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 3, "uniqueItems": true},
    "points": {"type": "array", "items": {"$ref": "#/$defs/point"}},
    "labels": {"type": "object", "additionalProperties": {"type": "string"}, "propertyNames": {"maxLength": 5}, "minProperties": 1, "maxProperties": 2},
    "workloads": {
      "type": "object",
      "propertyNames": {"$ref": "#/$defs/name"},
      "additionalProperties": {"$ref": "#/$defs/workload"}
    }
  },
  "$defs": {
    "name": {
      "type": "string", "pattern": "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "maxLength": 63,
      "x-pattern-words": "a name of lower-case letters, digits and inner hyphens"
    },
    "point": {
      "type": "object", "additionalProperties": false, "required": ["x"],
      "properties": {"x": {"type": "number", "minimum": -1.5, "maximum": 10}, "next": {"$ref": "#/$defs/point", "description": "the next one"}}
    },
    "reference": {"type": "string", "minLength": 1, "maxLength": 200},
    "workload": {
      "type": "object",
      "additionalProperties": false,
      "required": ["sensitivity"],
      "properties": {
        "title": {"$ref": "#/$defs/reference"},
        "owner": {
          "type": "object", "additionalProperties": false, "required": ["name", "type"],
          "properties": {"name": {"$ref": "#/$defs/reference"}, "type": {"enum": ["ministry", "agency"]}}
        },
        "kind": {"enum": ["website", "register", "service"]},
        "delivery": {"enum": ["static", "saas", "paas", "iaas"]},
        "sensitivity": {
          "type": "string", "enum": ["public", "limited", "sensitive", "classified"],
          "x-enum-descriptions": {"public": "anyone may read it"}, "x-other": {"a": [1]}
        },
        "continuity": {"enum": ["none", "backup", "run", "active"], "default": "none"},
        "monument": {"type": "boolean"},
        "always": {"const": true},
        "responsibility_phase": {"type": "integer", "enum": [1, 2]},
        "share": {"type": "integer", "minimum": 0, "maximum": 100},
        "since": {"type": "string", "format": "date"},
        "at": {"type": "string", "format": "date-time"},
        "copies": {
          "type": "object", "propertyNames": {"$ref": "#/$defs/name"},
          "additionalProperties": {"$ref": "#/$defs/copy"}
        }
      }
    },
    "copy": {
      "type": "object", "additionalProperties": false, "required": ["role", "site"],
      "properties": {
        "role": {"enum": ["primary", "secondary", "backup"]},
        "site": {"$ref": "#/$defs/name"},
        "encrypted": {"type": "boolean"},
        "customer_keys": {"type": "boolean"},
        "isolated": {"type": "boolean"},
        "signed": {"type": "boolean"},
        "timestamped": {"type": "boolean"},
        "backup_interval": {"type": "string", "format": "duration"},
        "sla": {"$ref": "#/$defs/reference"},
        "code": {"type": "string", "pattern": "^[A-Z]{2}$"},
        "network_zone": {"enum": ["public_ip", "special_zone"]}
      }
    }
  }
}`

func testSchema(t testing.TB) *document.Schema {
	t.Helper()
	schema, err := document.CompileSchema([]byte(fixture))
	if err != nil {
		t.Fatal(err)
	}
	return schema
}
