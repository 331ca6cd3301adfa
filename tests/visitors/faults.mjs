/** What goes wrong on a screen that runs for a year, put in on purpose. Each: inject(world), then what is to be undone. */

import { descendants, processList } from './processes.mjs';

const DAY_MS = 86_400_000;
/** Of the worker's own: an instruction that traps, as a fault of the engine would. */
const TRAP = `setTimeout(() => {
  const bytes = new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11]);
  new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f();
})`;

const evaluateIn =
  (expression) =>
  async ({ workers, dice }) => {
    const session = dice.of(workers.sessions);
    if (session) await workers.send(session, 'Runtime.evaluate', { expression });
  };

function killGpuProcess({ browserPid }) {
  const rows = processList();
  const own = descendants(rows, browserPid);
  for (const { pid, args } of rows) {
    if (own.has(pid) && args.includes('--type=gpu-process')) process.kill(pid, 'SIGKILL');
  }
}

export const FAULTS = {
  'worker killed': { inject: evaluateIn('self.close()') },
  'worker trapped': { inject: evaluateIn(TRAP) },
  'network gone': {
    inject: ({ context }) => context.setOffline(true),
    undo: ({ context }) => context.setOffline(false),
  },
  'storage full': {
    inject: ({ cdp, origin }) =>
      cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 }),
    undo: ({ cdp, origin }) => cdp.send('Storage.overrideQuotaForOrigin', { origin }),
  },
  'clock jumped': {
    inject: ({ page, dice }) =>
      page.evaluate(
        (by) => {
          const { now } = Date;
          Date.now = () => now() + by;
        },
        (dice.roll(2) ? 1 : -1) * DAY_MS,
      ),
  },
  'GPU process killed': { inject: killGpuProcess },
};
