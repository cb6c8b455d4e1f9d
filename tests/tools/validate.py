#!/usr/bin/env python3
"""Checks reports in JSON and SARIF, without the network.

  validate.py json SCHEMA FILE...     against a JSON schema: the part of the language that ours uses
  validate.py sarif FILE...           the rules of SARIF 2.1.0 for what a report contains
"""
import json
import re
import sys

KNOWN = {"$schema", "title", "description", "type", "required", "additionalProperties", "properties", "items",
         "const", "enum", "pattern", "minimum", "oneOf", "$ref", "$defs"}
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}


def is_type(value, name):
    return isinstance(value, TYPES[name]) and not (name == "integer" and isinstance(value, bool))


def resolve(root, ref):
    node = root
    for part in ref.removeprefix("#/").split("/"):
        node = node[part]
    return node


def check(root, schema, value, where):
    """The violations of `schema` by `value`, as texts."""
    unknown = set(schema) - KNOWN
    if unknown:
        return [f"{where}: the validator does not know {sorted(unknown)}"]
    if "$ref" in schema:
        return check(root, resolve(root, schema["$ref"]), value, where)
    errors = []
    if "const" in schema and value != schema["const"]:
        errors.append(f"{where}: {value!r} is not {schema['const']!r}")
    if "enum" in schema and value not in schema["enum"]:
        errors.append(f"{where}: {value!r} is not in the list")
    if "type" in schema and not is_type(value, schema["type"]):
        return errors + [f"{where}: {value!r} is no {schema['type']}"]
    if "pattern" in schema and not re.search(schema["pattern"], value):
        errors.append(f"{where}: {value!r} does not match {schema['pattern']}")
    if "minimum" in schema and value < schema["minimum"]:
        errors.append(f"{where}: {value} is too small")
    if "oneOf" in schema:
        fit = sum(not check(root, s, value, where) for s in schema["oneOf"])
        if fit != 1:
            errors.append(f"{where}: {value!r} fits {fit} choices, not one")
    if isinstance(value, dict) and "properties" in schema:
        errors += [f"{where}: no {name}" for name in schema.get("required", []) if name not in value]
        for name, member in value.items():
            if name in schema["properties"]:
                errors += check(root, schema["properties"][name], member, f"{where}.{name}")
            elif schema.get("additionalProperties") is False:
                errors.append(f"{where}: unknown member {name}")
    if isinstance(value, list) and "items" in schema:
        for i, item in enumerate(value):
            errors += check(root, schema["items"], item, f"{where}[{i}]")
    return errors


def check_json(schema, report):
    errors = check(schema, schema, report, "$")
    if errors:
        return errors
    ids = [site["id"] for site in report["sites"]]
    errors += [f"id {i} twice" for i in set(ids) if ids.count(i) > 1]
    heap = sum(f["heap"] for f in report["functions"])
    stack = sum(f["stack"] for f in report["functions"])
    if (heap, stack) != (report["heap"], report["stack"]):
        errors.append("the functions' totals are not the program's")
    for site in report["sites"]:
        errors += [f"{site['id']}: holder {h['site']} is unknown"
                   for h in site["holders"] if "site" in h and h["site"] not in ids]
    return errors


def need(errors, where, obj, **members):
    for name, kind in members.items():
        if not isinstance(obj.get(name), kind):
            errors.append(f"{where}: {name} is missing or of the wrong type")


def check_location(errors, where, location):
    physical = location.get("physicalLocation", {})
    uri = physical.get("artifactLocation", {}).get("uri")
    if not isinstance(uri, str) or re.search(r'[^A-Za-z0-9._~:/?#@!$&\'()*+,;=%-]|%(?![0-9A-F]{2})', uri):
        errors.append(f"{where}: {uri!r} is no URI reference")
    region = physical.get("region", {})
    for name in ("startLine", "startColumn"):
        if not isinstance(region.get(name), int) or region[name] < 1:
            errors.append(f"{where}: {name} {region.get(name)!r}")


def check_result(errors, where, result, rules):
    need(errors, where, result, ruleId=str, ruleIndex=int, message=dict, locations=list, partialFingerprints=dict)
    if result.get("kind") not in ("fail", "pass") or result.get("level") not in ("note", "none"):
        errors.append(f"{where}: kind {result.get('kind')!r}, level {result.get('level')!r}")
    if (result["kind"] != "fail") != (result["level"] == "none"):
        errors.append(f"{where}: the level is none just when nothing failed")
    if not 0 <= result["ruleIndex"] < len(rules) or rules[result["ruleIndex"]]["id"] != result["ruleId"]:
        errors.append(f"{where}: ruleIndex is not that of ruleId")
    if not result["message"].get("text"):
        errors.append(f"{where}: no text")
    if not all(isinstance(v, str) for v in result["partialFingerprints"].values()):
        errors.append(f"{where}: fingerprints are strings")
    for location in result["locations"]:
        check_location(errors, where, location)
    related = result.get("relatedLocations", [])
    for location in related:
        check_location(errors, where, location)
    if len({r["id"] for r in related}) != len(related):
        errors.append(f"{where}: the ids of related locations differ")
    for flow in result.get("codeFlows", []):
        need(errors, where, flow, threadFlows=list)
        for thread in flow["threadFlows"]:
            need(errors, where, thread, locations=list)
            for step in thread["locations"]:
                check_location(errors, where, step["location"])


def check_sarif(log):
    errors = []
    if log.get("version") != "2.1.0" or "sarif-schema-2.1.0.json" not in log.get("$schema", ""):
        errors.append("version or $schema is wrong")
    need(errors, "$", log, runs=list)
    for run in log["runs"]:
        driver = run["tool"]["driver"]
        need(errors, "driver", driver, name=str, version=str, rules=list)
        if len({r["id"] for r in driver["rules"]}) != len(driver["rules"]):
            errors.append("rules have the same id")
        if run.get("columnKind") not in ("utf16CodeUnits", "unicodeCodePoints"):
            errors.append("columnKind")
        need(errors, "run", run, results=list)
        for i, result in enumerate(run["results"]):
            check_result(errors, f"result {i}", result, driver["rules"])
    return errors


def main():
    form, *files = sys.argv[1:]
    schema = json.load(open(files.pop(0), encoding="utf-8")) if form == "json" else None
    bad = 0
    for name in files:
        report = json.load(open(name, encoding="utf-8"))
        errors = check_json(schema, report) if schema else check_sarif(report)
        for error in errors:
            print(f"{name}: {error}")
        bad |= bool(errors)
    sys.exit(bad)


if __name__ == "__main__":
    main()
