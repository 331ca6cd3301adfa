/** What many sessions came to. */

const sum = (list) => list.reduce((total, one) => total + one, 0);
const most = (list) => list.reduce((a, b) => Math.max(a, b), 0);

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The middle of the measurements around a session: one alone may have met a moment of work. */
function around(measured, session, width) {
  const near = measured.filter((one) => Math.abs(one.session - session) <= width);
  return (name) => median(near.map(({ vitals }) => vitals[name]));
}

/**
 * Growth in per cent of what `name` was around session `from` to what it is at the end; NaN before that
 * session. `sessions`: rows of the soak; what was measured of a session is in its `vitals`.
 */
export function growth(sessions, name, from) {
  const measured = sessions.filter(({ vitals }) => vitals?.[name] !== undefined);
  const last = measured.at(-1)?.session ?? 0;
  const width = Math.max(1, (last - from) / 10);
  const before = around(measured, from, width)(name);
  const after = around(measured, last, width)(name);
  return 100 * (after / before - 1);
}

/**
 * Those of the sessions after which about as much was on the screen as after most: whether a list happens to be
 * open when it is measured is no growth.
 */
export function ofLikeViews(sessions, from) {
  const shown = (session) => session.vitals?.nodes;
  const usual = median(sessions.filter((one) => one.session >= from && shown(one)).map(shown));
  return sessions.filter((one) => Math.abs(shown(one) - usual) <= usual / 10);
}

const percent = (growth) => (Number.isNaN(growth) ? 'too early to tell' : growth.toFixed(1));

/** What depends on what is on the screen. */
const BY_VIEW = ['heap', 'objects'];

/** What is measured of the page (page-vitals.mjs), in the order of the table. */
const VITALS = {
  heap: 'heap',
  objects: 'heap without compiled code',
  workerHeap: "workers' heap",
  buffers: "workers' arrays and WebAssembly",
  resident: 'resident',
  nodes: 'nodes',
  listeners: 'listeners',
};

/** Lines of a table for people; `from`: the session that growth is counted from. */
export function summary(sessions, from) {
  const acts = sessions.flatMap((session) => session.acts);
  const plain = sessions.filter(({ fault, after }) => fault === null && after === null);
  const problems = (list) =>
    sum(list.map((one) => sum(one.acts.map((act) => act.problems.length))));
  const wrong = acts.filter(({ wrong: is }) => is).length;
  const frames = sessions.map(({ worstFrame }) => worstFrame);
  const lines = [
    ['sessions', sessions.length],
    ['acts', acts.length],
    ['answers compared with the command line', acts.filter(({ answered }) => answered).length],
    ['of them wrong', wrong],
    ['problems a visitor saw, no fault put in', problems(plain)],
    ['problems a visitor saw, beside or after a fault', problems(sessions) - problems(plain)],
    [
      'errors in the console, no fault put in',
      sum(plain.map(({ complaints }) => complaints.length)),
    ],
    ['workers started', sessions.at(-1)?.workersStarted ?? 0],
    ['worst frame, median of sessions (ms)', median(frames).toFixed(0)],
    ['worst frame of all (ms)', most(frames).toFixed(0)],
  ];
  for (const [name, title] of Object.entries(VITALS)) {
    const measured = sessions.filter(({ vitals }) => vitals?.[name] !== undefined);
    const now = measured.at(-1)?.vitals[name] ?? Number.NaN;
    const shown = name === 'nodes' || name === 'listeners' ? now : `${(now / 1e6).toFixed(1)} MB`;
    lines.push([`${title} at the end`, shown]);
    lines.push([`${title} since session ${from} (%)`, percent(growth(sessions, name, from))]);
    if (!BY_VIEW.includes(name)) continue;
    const alike = growth(ofLikeViews(sessions, from), name, from);
    lines.push([`${title} since session ${from}, of like views (%)`, percent(alike)]);
  }
  return lines.map(([what, value]) => `${what}: ${value}`);
}
