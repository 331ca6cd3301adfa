import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../../web/src/app/say/problem';
import type { InstallationFault } from '../../../../web/src/rpc/outcome';

describe('a problem in a sentence', () => {
  it('of a photo says what is wrong with it', () => {
    const idOf = (problem: Parameters<typeof describeProblem>[1]) =>
      describeProblem('photo', problem).id;
    expect(idOf({ status: 'too_large' })).toBe('photo-too-large');
    expect(idOf({ status: 'incomplete_file' })).toBe('photo-incomplete');
    expect(idOf({ status: 'unsupported_format', heic: true })).toBe('photo-heic');
  });

  it('of an installation says to whoever made it what is wrong', () => {
    const said = (installation: InstallationFault | null) =>
      describeProblem('models', { status: 'worker_failed', installation });
    expect(said(null).id).toBe('models-broken');
    expect(said({ kind: 'wasm' }).id).toBe('models-wasm-blocked');
    expect(said({ kind: 'missing', file: 'a.js', status: 404 })).toEqual({
      id: 'models-file-missing',
      fills: { file: 'a.js', status: '404' },
    });
    expect(said({ kind: 'type', file: 'a.js', type: 'text/html' })).toEqual({
      id: 'models-file-type',
      fills: { file: 'a.js', type: 'text/html' },
    });
    expect(said({ kind: 'blocked', file: 'a.js' })).toEqual({
      id: 'models-worker-blocked',
      fills: { file: 'a.js' },
    });
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
