/** What a command cannot read it refuses, with its usage and exit status 2, before it does anything. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

it.each([
  ['bash', 'web/serve', '--port', '80x'],
  ['bash', 'web/serve', '--port', '65536'],
  ['bash', 'web/serve', '--port'],
  ['bash', 'web/serve', '--prot', '8080'],
  ['bash', 'web/cli/setup', 'now'],
  ['bash', 'tests/run', '--quik'],
  ['bash', 'tests/run', '--fuzz', '3x'],
  ['node', 'tests/run.mjs', '--fuzz', '3x'],
  ['node', 'tests/run.mjs', '--quik'],
  ['node', 'web/build.mjs', '--all'],
  ['node', 'web/build.mjs', 'page'],
  ['node', 'web/server.mjs', '--port', 'http'],
  ['node', 'web/server.mjs', '--port', '-1'],
  ['node', 'web/server.mjs', '--port', '8e3'],
  ['node', 'web/server.mjs', '--port', '65536'],
  ['node', 'tests/bench/run.mjs', '--quik'],
  ['node', 'tests/bench/run.mjs', '--quick', '--write'],
  ['node', 'web/headers.mjs', '--check'],
  ['node', 'web/edition.mjs', '--foldr', 'web/dist'],
  ['node', 'web/icons.mjs', '--all'],
  ['node', 'web/installed.mjs'],
  ['node', 'web/installed.mjs', 'web', '--omit=peer'],
  ['node', 'web/pictures/take.mjs', 'nobody'],
  ['node', 'web/cli/qurio.mjs', 'tag', '--in', 'a.csv', '--out', 'b.csv', '--jobs', '3x'],
  ['node', 'web/cli/qurio.mjs', 'tag', '--in', 'a.csv', '--out', 'b.csv', '--shard', '3/2'],
  ['node', 'web/cli/qurio.mjs', 'tag', '--in', 'a.csv', 'c.csv', '--out', 'b.csv'],
  ['node', 'web/cli/qurio.mjs', 'tag', '--in', 'a.csv', '--in', 'c.csv', '--out', 'b.csv'],
  ['node', 'web/cli/qurio.mjs', 'tag', '--in', 'a.csv', '--out', 'b.csv', '--column', 'photo=x'],
  ['node', 'web/cli/qurio.mjs', 'classify', '--caption', 'a', '--head', 'No Head'],
])('%s %s %s %s', (program, ...given) => {
  const { status, stdout, stderr } = spawnSync(program, given, { cwd: ROOT, encoding: 'utf8' });
  expect(status, stderr).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/usage: |see qurio --help|bash tests\/run/);
});
