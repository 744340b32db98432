// Runs Azurite until standard input ends, then lets it save and exits. Usage:
//   node azurite-supervisor.js PATH-OF-azurite.js FOLDER [option of Azurite ...]
//
// Azurite saves its databases every five seconds and when it closes. Three things make it lose acknowledged writes when it closes:
// - A request that is still being handled is answered after the databases have closed, and its write is never saved.
// - A database that is still writing its periodic save reports at once that it has closed (LokiJS, Loki.prototype.close).
// - A parent that kills the process before it has saved. So this process outlives its parent, ignores signals and exits once all is on disk.
'use strict';
const { rmSync, writeFileSync } = require('fs');
const http = require('http');
const net = require('net');
const path = require('path');

const [, , script, folder, ...options] = process.argv;
const record = path.join(folder, 'azurite.json');
const services = 3;
const answerTimeout = 2000;
const startTimeout = 60000;
const answering = new Set();
let shutdown;
let ending = false;
let failed = false;
let closed = 0;

// The parent may be gone before the last line is written: a broken pipe must not end this process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

// Azurite would close at once on any of these events; end() below closes it once all requests are answered.
const once = process.once;
process.once = function (event, handler) {
  if (event === 'message') shutdown = handler;
  return ['message', 'SIGINT', 'SIGTERM'].includes(event) ? this : once.apply(this, arguments);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK', 'SIGQUIT']) process.on(signal, () => {});

// Every response names the folder of its data; Azurite itself does not.
const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function (event, request, response) {
  if (event === 'request') {
    if (ending) return request.socket.destroy();
    response.setHeader('x-azurite-folder', encodeURIComponent(folder));
    answering.add(response);
    response.once('close', () => answering.delete(response));
  }
  return emit.apply(this, arguments);
};

for (const kind of ['log', 'error']) {
  const write = console[kind];
  console[kind] = (...words) => {
    write.apply(console, words);
    failed ||= ending && /close failed/.test(words[0]);
    if (/successfully closed|close failed/.test(words[0]) && ++closed === services) exitWhenWritten();
  };
}

// Requests in progress get a moment to finish. The others are cut off: a write without a response is not acknowledged.
function end() {
  if (ending) return;
  ending = true;
  const cut = Date.now() + answerTimeout;
  const whenAnswered = setInterval(() => {
    if (answering.size > 0 && Date.now() < cut) return;
    for (const response of answering) response.socket?.destroy();

    // While Azurite is still starting it cannot be asked to close.
    if (!shutdown && Date.now() < cut + startTimeout) return;
    clearInterval(whenAnswered);
    if (shutdown) shutdown('shutdown');
    else process.exit(1);
  }, 10);
}

// Exits once the files are written. Azurite itself would wait for its telemetry, for minutes without a network.
function exitWhenWritten() {
  if (process.getActiveResourcesInfo().some(resource => resource.startsWith('FSReq'))) setTimeout(exitWhenWritten, 10);
  else process.exit(failed ? 1 : 0);
}

process.on('uncaughtException', fault => {
  console.error(fault.message);
  process.exitCode = 1;
  end();
});
process.stdin.on('error', end).on('end', end).resume();

// Lets the next Feed.Local in this folder find out that the data are in use. After a kill nothing listens on the port in the record.
const statusServer = net.createServer(socket => socket.on('error', () => {}).end(JSON.stringify({ folder, ending })));
statusServer.listen(0, '127.0.0.1', () => {
  const ports = options.filter(option => /^\d+$/.test(option)).map(Number);
  writeFileSync(record, JSON.stringify({ life: statusServer.address().port, ports }));
  process.on('exit', () => rmSync(record, { force: true }));
  process.argv = [process.execPath, script, '--location', folder, ...options];
  require(script);
});
