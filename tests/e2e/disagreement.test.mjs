/** A photo under the caption of another object: the page says that they disagree, and what each of them says. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventually } from './support/assertions.mjs';
import { exhibitOfSuite } from './support/page.mjs';

const AQUEDUCT = 'pont-du-gard';
const KRATER =
  'Column-krater with two youths leading horses, red-figure pottery, attributed to Myson, Greek, Athens, 490–480 BC';

describe('picture and words', async () => {
  const exhibit = await exhibitOfSuite();

  async function opened({ caption = KRATER, hash = '&l=en', ...rest } = {}) {
    const words = caption === null ? '' : `&c=${encodeURIComponent(caption)}`;
    const visit = await exhibit.visit({ hash: `v=1&o=${AQUEDUCT}${words}${hash}`, ...rest });
    await visit.done();
    return visit;
  }
  const conclusion = (visit) => visit.part('answer-class').getAttribute('data-conclusion');

  it('that belong together are answered for sure', async () => {
    const visit = await opened({ caption: null });
    assert.equal(await conclusion(visit), 'sure');
    assert.equal((await visit.answer()).class, 'monument');
    assert.equal(await visit.part('photo-alone').count(), 0);
    await visit.finish();
  });

  it('that do not disagree, and both are said, never the words for sure', async () => {
    const visit = await opened();
    assert.equal(await conclusion(visit), 'disagree');
    assert.equal(await visit.part('answer-class').textContent(), 'Picture and words disagree');
    assert.equal(await visit.part('answer-probability').count(), 0);
    const sentence = await visit.part('answer-sentence').textContent();
    assert.match(sentence, /^To my eyes it is Monument .*; by the words it is Greek vase /);
    assert.equal(await visit.part('truth').getAttribute('data-correctness'), 'right');
    assert.match(await visit.part('truth').textContent(), /The picture is right/);
    await eventually(async () =>
      assert.match(
        await visit.part('announcement').textContent(),
        /^Picture and words disagree\. In truth: Monument\./,
      ),
    );
    await visit.finish();
  });

  it('can each be asked alone, and both again', async () => {
    const visit = await opened();
    await visit.part('photo-alone').click();
    await eventually(async () => assert.notEqual(await conclusion(visit), 'disagree'));
    await visit.done();
    assert.equal((await visit.answer()).class, 'monument');
    await visit.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => assert.equal(await conclusion(visit), 'disagree'));
    await visit.part('caption-alone').click();
    await eventually(async () => assert.equal((await visit.answer()).class, 'greek_vase'));
    await visit.finish();
  });

  for (const [language, name] of [
    ['es', 'Imagen y palabras no coinciden'],
    ['fr', 'L’image et les mots se contredisent'],
    ['zh', '图与文不一致'],
  ]) {
    it(`disagree in ${language}, on a kiosk too`, async () => {
      const visit = await opened({ hash: `&l=${language}`, query: 'kiosk', size: 'kiosk' });
      assert.equal(await visit.part('answer-class').textContent(), name);
      await visit.finish();
    });
  }
});
