// Holds documents against a JSON Schema (draft 2020-12): node infra/checks/validate.mjs SCHEMA < DOCUMENTS
// Each line of standard input is one document. Exit 0 when all are valid, 1 when one is not, 2 when it was called wrongly.
import { readFileSync } from "node:fs";
import addFormats from "ajv-formats";
import Ajv2020 from "ajv/dist/2020.js";

const [schema, ...more] = process.argv.slice(2);
if (schema === undefined || more.length > 0) {
  console.error("usage: node infra/checks/validate.mjs SCHEMA < DOCUMENTS, one document a line");
  process.exit(2);
}

const ajv = addFormats(new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false }));
const holds = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
const lines = readFileSync(0, "utf8").split("\n").filter((line) => line.length > 0);
let offences = 0;
for (const [index, line] of lines.entries()) {
  if (holds(JSON.parse(line))) continue;
  for (const error of holds.errors) {
    offences += 1;
    console.log(`${index + 1}: ${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`);
  }
}
console.log(`${lines.length} documents, ${offences} offences`);
process.exitCode = offences > 0 || lines.length === 0 ? 1 : 0;
