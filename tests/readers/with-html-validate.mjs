// usage: node with-html-validate.mjs URL...      prints what html-validate finds wrong with each page, a line each; nothing when all are valid
import { HtmlValidate } from "html-validate";

// How long a title is, the headline of an article decides. HTML allows a form to send a name twice, and /follow sends a choice of several names so.
const rules = { "long-title": "off", "form-dup-name": "off" };
const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"], rules });

for (const address of process.argv.slice(2)) {
  // A page that is not found is a page, too; fetch asks for anything, and gets data there.
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  const report = await validator.validateString(await response.text(), address);
  for (const { line, column, message, ruleId } of report.results.flatMap(result => result.messages)) {
    console.log(`${address} ${line}:${column} ${message} (${ruleId})`);
  }
}
