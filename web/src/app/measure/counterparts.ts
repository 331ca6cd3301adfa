/**
 * The quantum head beside the counterparts that it is held against, on the object that is shown: who
 * says the same, and how sure each is.
 */

import manifest from '../../../../models/manifest.json';
import { type Variation, withCut } from '../state/variation';
import { kindOf } from './measurement';

/** What has to be fetched before the first of them can be asked. */
export const COUNTERPARTS_BYTES = manifest.files['world-counterparts.safetensors'].bytes;

/** The head first; all are asked with the same words and regions. */
export const COUNTERPARTS = kindOf('counterparts', {
  asked: ({ variation }) => (variation.cut ? withCut(variation, false) : variation),
  same: (a, b) => isSameQuestion(a.variation, b.variation),
});

/** The switch alone changes nothing about what each counterpart says; the angles are turned in the head alone. */
function isSameQuestion(a: Variation, b: Variation): boolean {
  const turned = ({ turned: all, cut }: Variation) => (cut ? [] : all);
  return (
    a.struck === b.struck &&
    a.blurred === b.blurred &&
    JSON.stringify(turned(a)) === JSON.stringify(turned(b))
  );
}
