/** What a thread of the runtime stops with reaches the page in words. */

import { expect, it } from 'vitest';
import { passOn } from '../../../web/src/encoders/runtime';
import { isTrap } from '../../../web/src/encoders/trap';

it('a trap of a thread is told as a trap', () => {
  let said: unknown;
  try {
    passOn({ message: 'Uncaught RuntimeError: unreachable' });
  } catch (error) {
    said = error;
  }
  expect(isTrap(said)).toBe(true);
});
