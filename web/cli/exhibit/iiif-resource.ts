/** A resource of IIIF Presentation 3, as far as it is looked at: what in it is of another kind than it should be is not there. */

import { upgrade } from '@iiif/parser/upgrader';
import * as v from 'valibot';
import { fail, messageOf, type Outcome } from '../../src/rpc/outcome';

/** What is missing or of another kind is `otherwise`. */
function lenient<const Schema extends v.GenericSchema>(
  schema: Schema,
  otherwise: v.InferOutput<Schema>,
) {
  return v.optional(v.fallback(schema, otherwise as never), otherwise as never);
}

const text = lenient(v.string(), '');
const languageMap = lenient(v.nullable(v.record(v.string(), v.array(v.string()))), null);
const labelled = v.object({ label: languageMap, value: languageMap });

export type LanguageMap = v.InferOutput<typeof languageMap>;
export type LabelledTexts = v.InferOutput<typeof labelled>;

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly label: LanguageMap;
  readonly summary: LanguageMap;
  readonly metadata: readonly LabelledTexts[];
  readonly requiredStatement: LabelledTexts | null;
  readonly provider: readonly { readonly label: LanguageMap }[];
  readonly rights: string;
  readonly items: readonly Resource[];
  /** Of an annotation: an image, several, or a choice of them. */
  readonly body?: unknown;
}

const resourceSchema: v.GenericSchema<unknown, Resource> = v.object({
  id: text,
  type: text,
  label: languageMap,
  summary: languageMap,
  metadata: lenient(v.array(labelled), []),
  requiredStatement: lenient(v.nullable(labelled), null),
  provider: lenient(v.array(v.object({ label: languageMap })), []),
  rights: text,
  items: lenient(v.array(v.lazy(() => resourceSchema)), []),
  body: v.optional(v.unknown()),
});

/** A manifest or collection; of version 2 it becomes one of version 3. `from`: for the sentence about what is neither. */
export function presentation3(json: unknown, from: string): Outcome<Resource> {
  const neither = `"${from}" is no IIIF Presentation manifest or collection of version 2 or 3`;
  if (typeof json !== 'object' || json === null) return fail('invalid_argument', neither);
  try {
    const resource = v.parse(resourceSchema, 'type' in json ? json : upgraded(json));
    if (['Manifest', 'Collection'].includes(resource.type)) return { ok: true, value: resource };
    return fail('invalid_argument', neither);
  } catch (error) {
    return fail('invalid_argument', `${neither}: ${messageOf(error)}`);
  }
}

/** With the licence, which the library keeps only where it is one of a few. */
function upgraded(json: object): object {
  const licence = 'license' in json ? { rights: [json.license].flat()[0] } : {};
  return { ...licence, ...upgrade(json as never) };
}
