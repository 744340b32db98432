// usage: node with-html-validate.mjs URL...      prints the faults that html-validate finds, one per line; nothing when all pages are valid
import { HtmlValidate } from "html-validate";

// The headline of an article decides how long a title is. HTML allows a form to send a name twice, and /follow does so for several names.
const rules = { "long-title": "off", "form-dup-name": "off" };
const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"], rules });

for (const address of process.argv.slice(2)) {
  // The page of a 404 counts too; without an Accept header, fetch would get data there.
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  const report = await validator.validateString(await response.text(), address);
  for (const { line, column, message, ruleId } of report.results.flatMap(result => result.messages)) {
    console.log(`${address} ${line}:${column} ${message} (${ruleId})`);
  }
}
