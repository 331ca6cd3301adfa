/** Processes of this machine and who started whom. */

import { execFileSync } from 'node:child_process';

/** [{pid, parent, rss in kB, args}] of all there are. */
export function processList() {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' });
  return all
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter(Boolean)
    .map(([, pid, parent, rss, args]) => ({
      pid: Number(pid),
      parent: Number(parent),
      rss: Number(rss),
      args,
    }));
}

/** Ids of a process and of all below it. */
export function descendants(rows, root) {
  const family = new Set([root]);
  // A child may be listed before its parent.
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of rows) if (family.has(parent)) family.add(pid);
  }
  return family;
}
