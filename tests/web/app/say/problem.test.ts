import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../../web/src/app/say/problem';

describe('a problem in a sentence', () => {
  it('of a photo says what is wrong with it', () => {
    const idOf = (problem: Parameters<typeof describeProblem>[1]) =>
      describeProblem('photo', problem).id;
    expect(idOf({ status: 'too_large' })).toBe('photo-too-large');
    expect(idOf({ status: 'incomplete_file' })).toBe('photo-incomplete');
    expect(idOf({ status: 'unsupported_format', heic: true })).toBe('photo-heic');
  });

  it('of an answer says whether the caption is to blame', () => {
    expect(describeProblem('answer', { status: 'too_large' }).id).toBe('caption-too-long');
  });

  it('of a measurement says that the answer stays', () => {
    expect(describeProblem('measurement', { status: 'worker_failed' }).id).toBe(
      'measurement-broken',
    );
    expect(describeProblem('measurement', { status: 'download_failed' }).id).toBe(
      'answer-download',
    );
  });
});
