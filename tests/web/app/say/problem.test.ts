import { describe, expect, it } from 'vitest';
import { canTryAgain, describeProblem } from '../../../../web/src/app/say/problem';

describe('a problem in a sentence', () => {
  it('of a photo says what is wrong with it', () => {
    const photo = { concerns: 'photo', heic: false } as const;
    expect(describeProblem({ ...photo, status: 'too_large' }).id).toBe('photo-too-large');
    expect(describeProblem({ ...photo, status: 'incomplete_file' }).id).toBe('photo-incomplete');
    expect(describeProblem({ ...photo, status: 'unsupported_format', heic: true }).id).toBe(
      'photo-heic',
    );
  });

  it('of an answer says whether the caption is to blame', () => {
    const problem = { concerns: 'answer', status: 'too_large', heic: false } as const;
    expect(describeProblem(problem).id).toBe('caption-too-long');
    expect(canTryAgain(problem)).toBe(false);
  });

  it('can be tried again when the file is not to blame', () => {
    const of = (concerns: 'models' | 'gallery' | 'photo' | 'answer') =>
      canTryAgain({ concerns, status: 'download_failed', heic: false });
    expect([of('models'), of('gallery'), of('answer'), of('photo')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
