/** A probability as people are shown it. */

const PER_CENT = new Intl.NumberFormat('en', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/**
 * The page's rule (web/src/app/say/numbers.ts), in a column of its own: less than all is never shown as all, nor more
 * than nothing as nothing.
 */
export function percent(probability: number): string {
  const shown = PER_CENT.format(probability).replace('%', '');
  const all = shown === '100.0' && probability < 1;
  const nothing = shown === '0.0' && probability > 0;
  return `${(all ? '>99.9' : nothing ? '<0.1' : shown).padStart(5)} %`;
}
