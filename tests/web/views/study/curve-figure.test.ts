// @vitest-environment happy-dom
import { render } from 'lit';
import { expect, it } from 'vitest';
import { loadTexts } from '../../../../web/src/locales/languages';
import { curveFigure } from '../../../../web/src/views/study/curve-figure';
import { curveSample } from '../../support/results-sample';

const texts = await loadTexts('en');

it('the curve draws every kind of head but the one without its circuit, which the table has', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  const curve = curveSample({ linear: [3, -2], mlp: [0.5, 4], 'no-circuit': [0, 0] });
  render(curveFigure(curve, texts, false), host);
  const names = [...host.querySelectorAll('.line-name')].map((name) => name.textContent);
  expect(names).toEqual(['Quantum head', 'Classical linear', 'Classical network']);
  expect(host.querySelectorAll('.measured-dot')).toHaveLength(6);
  expect(host.querySelector('[data-testid=curve]')?.textContent).toContain('depending on the size');
  const table = host.querySelector<
    HTMLElement & { open: boolean; updateComplete: Promise<unknown> }
  >('qurio-table');
  if (!table) throw new Error('no table');
  table.open = true;
  await table.updateComplete;
  const rows = [...host.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toHaveLength(8);
  expect(rows[0]).toEqual(['Quantum head', '2,000 (12)', '87.0% ± 0.4%', '–', '–']);
  expect(rows[7]?.[0]).toBe('Without a circuit');
});
