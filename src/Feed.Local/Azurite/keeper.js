// Runs Azurite as long as somebody holds the other end of standard input, then asks it to save and end. A killed Azurite loses
// acknowledged rows, so it gets a process group of its own, which Ctrl+C does not reach, and the message that it understands on every
// system. Exits with 3 when no Azurite is on PATH.
'use strict';
const { spawn } = require('child_process');
const { existsSync, realpathSync } = require('fs');
const path = require('path');
const { createInterface } = require('readline');

function findAzurite() {
  for (const folder of (process.env.PATH || process.env.Path || '').split(path.delimiter)) {
    const command = path.join(folder, 'azurite');
    const places = [
      existsSync(command) ? realpathSync(command) : '',
      path.join(folder, '..', 'azurite', 'dist', 'src', 'azurite.js'),
      path.join(folder, 'node_modules', 'azurite', 'dist', 'src', 'azurite.js'),
    ];
    const script = places.find(place => place.endsWith('azurite.js') && existsSync(place));
    if (script) return script;
  }
  return null;
}

const script = findAzurite();
if (!script) process.exit(3);
const azurite = spawn(process.execPath, [script, ...process.argv.slice(2)], {
  detached: true,
  windowsHide: true,
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
});
azurite.on('exit', code => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

// All three services say when they have saved; after that Azurite only waits for its telemetry, without a network for minutes.
let closed = 0;
createInterface({ input: azurite.stdout }).on('line', line => {
  console.log(line);
  if (line.includes('successfully closed') && ++closed === 3) azurite.kill('SIGKILL');
});
process.stdin.on('end', () => azurite.connected && azurite.send('shutdown'));
process.stdin.resume();
