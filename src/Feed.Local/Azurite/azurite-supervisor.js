// Runs Azurite until standard input ends, then lets it save and ends with it. Called as:
//   node azurite-supervisor.js PATH-OF-azurite.js FOLDER [option of Azurite ...]
//
// Azurite saves its databases every five seconds and when it closes. Three things lose acknowledged writes when it closes:
// - A request that is still being handled is answered after the databases have closed, and its write is never saved.
// - A database whose periodic save is still being written says at once that it has closed (LokiJS, Loki.prototype.close).
// - A parent that kills the process before it has saved. This process outlives its parent, ignores signals and ends once all is on disk.
'use strict';
const { rmSync, writeFileSync } = require('fs');
const http = require('http');
const net = require('net');
const path = require('path');

const [, , script, folder, ...options] = process.argv;
const record = path.join(folder, 'azurite.json');
const services = 3;
const answerTime = 2000;
const startTime = 60000;
const answering = new Set();
let shutdown;
let ending = false;
let failed = false;
let closed = 0;

// The parent may be gone before the last line is written: a broken pipe must not end this process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

// Azurite would close at once on any of these; end() below asks it once all requests are answered.
const once = process.once;
process.once = function (event, handler) {
  if (event === 'message') shutdown = handler;
  return ['message', 'SIGINT', 'SIGTERM'].includes(event) ? this : once.apply(this, arguments);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK', 'SIGQUIT']) process.on(signal, () => {});

// Every answer says whose data it is, which Azurite itself does not.
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

// Requests in progress get a moment. The rest are cut off: no answer means no promise.
function end() {
  if (ending) return;
  ending = true;
  const cut = Date.now() + answerTime;
  const whenAnswered = setInterval(() => {
    if (answering.size > 0 && Date.now() < cut) return;
    for (const response of answering) response.socket?.destroy();

    // While Azurite still starts it cannot be asked.
    if (!shutdown && Date.now() < cut + startTime) return;
    clearInterval(whenAnswered);
    if (shutdown) shutdown('shutdown');
    else process.exit(1);
  }, 10);
}

// Azurite itself would go on to wait for its telemetry, for minutes without a network.
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

// Tells the next Feed.Local in this folder that its data are in use. After a kill nobody listens on the port of the record.
const life = net.createServer(socket => socket.on('error', () => {}).end(JSON.stringify({ folder, ending })));
life.listen(0, '127.0.0.1', () => {
  writeFileSync(record, JSON.stringify({ life: life.address().port, ports: options.filter(option => /^\d+$/.test(option)).map(Number) }));
  process.on('exit', () => rmSync(record, { force: true }));
  process.argv = [process.execPath, script, '--location', folder, ...options];
  require(script);
});
