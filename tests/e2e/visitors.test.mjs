/** The soak (tests/soak) for a minute: seeded visitors on one kiosk page, each answer held against the command line's. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isWrong, soak } from '../visitors/soak.mjs';

const SESSIONS = 4;

it(`${SESSIONS} visitors one after the other are answered rightly`, async () => {
  const rows = await soak({ sessions: SESSIONS, seed: 3, faults: false, tell: () => {} });
  assert.equal(rows.length, SESSIONS);
  assert.deepEqual(rows.filter(isWrong), []);
  const answered = rows.flatMap(({ acts }) => acts).filter((act) => act.answered);
  assert.ok(answered.length >= 2 * SESSIONS);
});
