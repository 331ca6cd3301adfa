import { expect, it } from 'vitest';
import { percent } from '../../web/cli/percent';
import { asShare } from '../../web/src/app/say/numbers';
import { loadTexts } from '../../web/src/locales/languages';
import { randomNumbers } from '../web/support/statevector';

it('the command line shows a probability as the page does', async () => {
  const texts = await loadTexts('en');
  const random = randomNumbers(26);
  const shares = [0, 0.0001, 0.0005, 0.8985, 0.9995, 0.99999, 1];
  for (let i = 0; i < 1000; i++) shares.push(random(), random() / 500, 1 - random() / 500);
  for (const share of shares) {
    expect(percent(share).trim().replace(' %', '%')).toBe(texts.show(asShare(share)));
  }
});
