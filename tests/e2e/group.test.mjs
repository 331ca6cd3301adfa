/** Where the model knows the group alone, it says so everywhere that it would say "I don't know". */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assertClose, eventually } from './support/assertions.mjs';
import { exhibitOfSuite, withoutPrepared } from './support/page.mjs';

const OBJECT = 'cup-saucer';
const HEAD = readFileSync(new URL('../../models/heads/world.safetensors', import.meta.url));
const header = JSON.parse(HEAD.subarray(8, 8 + Number(HEAD.readBigUInt64LE())).toString());
const CLASSES = header.__metadata__.classes.split('\n');
const VESSELS = ['ceramics', 'greek_vase'].map((name) => CLASSES.indexOf(name));

/** Every answer of the engine becomes one that is sure of a group alone: which photo is answered so hangs on the head. */
function onlyGroups(classes) {
  const group = { name: 'vessel', classes: Int32Array.of(...classes) };
  Object.assign(group, { probability: 0.934, threshold: 0.9 });
  const Own = window.Worker;
  window.Worker = class extends Own {
    set onmessage(handler) {
      super.onmessage = (event) => {
        const said = event.data.outcome?.value;
        if (said?.support) {
          said.support.missing = false;
          Object.assign(said, { abstain: true, conclusion: 'unsure', group });
        }
        handler?.(event);
      };
    }
  };
}

describe('a group without a class', async () => {
  const exhibit = await exhibitOfSuite();

  async function opened(options = {}) {
    const { hash = '&l=en', ...rest } = options;
    const visit = await exhibit.visit({
      ...{ hash: `v=1&o=${OBJECT}${hash}`, script: `(${onlyGroups})(${JSON.stringify(VESSELS)})` },
      before: withoutPrepared,
      ...rest,
    });
    await visit.done();
    return visit;
  }

  it('is the answer, with its own probability, and no class is', async () => {
    const visit = await opened();
    const answer = await visit.answer();
    assert.deepEqual([answer.name, answer.group, answer.abstain], ['A vessel', 'vessel', true]);
    assert.equal(answer.percent, '93.4%');
    assertClose(answer.probability, 0.934, 1e-9, 'what is held');
    const sentence = await visit.page.locator('.verdict-sentence').first().textContent();
    assert.match(sentence, /^It is a vessel \(93\.4%\), but the model cannot say which kind\. The/);
    assert.equal(
      await visit.part('group-sum').textContent(),
      'A vessel, added up: 93.4%. To say a group, it needs 90.0%.',
    );
    assert.equal(await visit.page.getByText('I don’t know').count(), 0);
    const truth = visit.part('truth');
    assert.equal(await truth.getAttribute('data-correctness'), 'right');
    assert.match(await truth.textContent(), /The group is right/);
    await eventually(async () =>
      assert.match(
        await visit.part('announcement').textContent(),
        /^A vessel, 93\.4%\. In truth: Ceramics\. The group is right;/,
      ),
    );
    await visit.finish();
  });

  for (const [language, name] of [
    ['es', 'Un recipiente'],
    ['fr', 'Un récipient'],
    ['zh', '一件器皿'],
  ]) {
    it(`has its name in ${language}, on a kiosk too`, async () => {
      const visit = await opened({ hash: `&l=${language}`, query: 'kiosk', size: 'kiosk' });
      assert.equal((await visit.answer()).name, name);
      await visit.finish();
    });
  }

  it('fits on a phone', async () => {
    const visit = await opened({ size: 'phone' });
    const [content, screen] = await visit.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    assert.ok(content <= screen, `${content} on a screen of ${screen}`);
    await visit.finish();
  });
});
