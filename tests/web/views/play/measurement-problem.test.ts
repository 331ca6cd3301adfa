// @vitest-environment happy-dom
import { render } from 'lit';
import { expect, it } from 'vitest';
import { loadTexts } from '../../../../web/src/locales/languages';
import type { Failure } from '../../../../web/src/rpc/outcome';
import { measurementProblem } from '../../../../web/src/views/play/measurement-problem';

const texts = await loadTexts('en');

function shown(failure: Failure | null, again = () => {}): HTMLElement {
  const host = document.createElement('div');
  render(measurementProblem(texts, 'shots', failure, again), host);
  return host;
}

it('a measurement that failed says so, and is asked again by a button', () => {
  let asked = 0;
  const host = shown({ status: 'worker_failed', detail: 'boom' }, () => asked++);
  const note = host.querySelector('[data-testid=shots-problem]');
  expect(note?.getAttribute('role')).toBe('alert');
  expect(note?.textContent).toContain('could not be computed');
  host.querySelector<HTMLButtonElement>('[data-testid=shots-again]')?.click();
  expect(asked).toBe(1);
});

it('what could not be fetched is told as that', () => {
  for (const status of ['download_failed', 'hash_mismatch'] as const) {
    expect(shown({ status, detail: '' }).textContent).toContain('needs a file');
  }
});

it('nothing is said where nothing failed', () => {
  expect(shown(null).textContent?.trim()).toBe('');
});
