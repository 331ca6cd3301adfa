/**
 * What `qurio-train compare`, `curve` and `noise` left in build/, and what the shipped head's file says of itself, as
 * models/results.json holds it.
 */

import { existsSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const PROTOCOLS = ['folds', 'sources', 'classes', 'few-1', 'few-5', 'few-10'];

const short = ({ mean, sd }) => [mean, sd];

function conditionFigures(conditions, protocol) {
  return Object.fromEntries(
    Object.entries(conditions)
      .filter(([, c]) => c.items > 0)
      .map(([name, c]) => [
        name,
        {
          items: c.items,
          accuracy: short(c.accuracy),
          accuracy_interval: c.accuracy_interval,
          macro_f1: short(c.macro_f1),
          calibration_error: short(c.calibration_error),
          accuracy_at_70_percent: short(c.accuracy_at_coverage['0.7']),
          ...(protocol === 'folds' && { f1: c.f1 }),
        },
      ]),
  );
}

function modelFigures(model, protocol) {
  const areas = (given) =>
    Object.fromEntries(Object.entries(given).map(([name, area]) => [name, short(area)]));
  const of = (what) => ({
    conditions: conditionFigures(model[what].conditions, protocol),
    ...(model[what].auroc && { auroc: areas(model[what].auroc) }),
    ...(model[what].auroc_support && { auroc_support: areas(model[what].auroc_support) }),
  });
  const { name, title, parameters, circuit_parameters, seeds, seconds, settings } = model;
  return {
    name,
    title,
    parameters,
    circuit_parameters,
    seeds,
    seconds: short(seconds),
    ...(settings && { settings }),
    head: of('head'),
    ...(model.pool && { pool: of('pool') }),
  };
}

/** Whether a head's answer is pooled with words and likeness; where they are its input it is not. */
const isPooled = (model) => model.pool !== undefined;

/** What takes evidence as input, held against the pooled answer; nothing where it was not measured. */
function fusedFigures(given, protocol) {
  const models = given.models.filter((model) => !isPooled(model));
  if (models.length === 0) return {};
  return {
    fused: models.map((model) => modelFigures(model, protocol)),
    against_pool: given.against_pool.filter(({ items }) => items > 0),
  };
}

/** By protocol; what was not measured is missing. */
export function collect() {
  const protocols = {};
  for (const protocol of PROTOCOLS) {
    const file = new URL(`build/results-${protocol}.json`, ROOT);
    if (!existsSync(file)) continue;
    const given = JSON.parse(readFileSync(file, 'utf8'));
    const pooled = new Set(given.models.filter(isPooled).map(({ name }) => name));
    protocols[protocol] = {
      parts: given.parts,
      seeds: given.seeds,
      photos: given.photos,
      majority_accuracy: given.majority_accuracy,
      models: given.models.filter(isPooled).map((model) => modelFigures(model, protocol)),
      pairs: given.pairs.filter(({ items, b }) => items > 0 && pooled.has(b)),
      ...fusedFigures(given, protocol),
      ...(given.models[0].ablation && { ablation: given.models[0].ablation }),
      ...(protocol === 'folds' && {
        against_best_classical: given.against_best_classical.filter(({ items }) => items > 0),
      }),
    };
  }
  const curve = curveFigures(new URL('build/results-curve.json', ROOT));
  if (curve) protocols.curve = curve;
  const noise = new URL('build/results-noise.json', ROOT);
  if (existsSync(noise)) protocols.noise = JSON.parse(readFileSync(noise, 'utf8'));
  const agreement = agreementOf(new URL('models/heads/world.safetensors', ROOT));
  if (agreement) protocols.agreement = agreement;
  return protocols;
}

const SECTIONS = [...PROTOCOLS, 'curve', 'noise', 'agreement'];

/** In the order of the pages: what was measured anew, and the rest as it was. */
export const withMeasured = (before, measured) =>
  Object.fromEntries(
    SECTIONS.map((name) => [name, measured[name] ?? before[name]]).filter(([, of]) => of),
  );

/** What `qurio-train curve` measured; undefined: it was not run. */
function curveFigures(file) {
  if (!existsSync(file)) return undefined;
  const given = JSON.parse(readFileSync(file, 'utf8'));
  const sizes = given.sizes.map((size) => ({
    ...size,
    seconds: short(size.seconds),
    conditions: Object.fromEntries(
      Object.entries(size.conditions).map(([name, c]) => [
        name,
        { items: c.items, accuracy: short(c.accuracy), interval: c.interval },
      ]),
    ),
  }));
  const { parts, seeds, photos, families, pairs } = given;
  return { parts, seeds, photos, families, sizes, pairs };
}

/** The figures of agreement that the trainer wrote into the head's file; undefined: none. */
function agreementOf(file) {
  const bytes = readFileSync(file);
  const length = Number(bytes.readBigUInt64LE(0));
  const header = JSON.parse(bytes.toString('utf8', 8, 8 + length));
  return JSON.parse(header.__metadata__.metrics).agreement;
}

/** One line per head and per pair: a change of one figure is a change of one line. */
export function asText(results) {
  const isTable = (value) => Array.isArray(value) && typeof value[0] === 'object';
  const lines = (rows) => rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n');
  const protocols = Object.entries(results).map(([name, about]) => {
    const body = Object.entries(about).map(([key, value]) => {
      const text = isTable(value) ? `[\n${lines(value)}\n    ]` : JSON.stringify(value);
      return `    ${JSON.stringify(key)}: ${text}`;
    });
    return `  ${JSON.stringify(name)}: {\n${body.join(',\n')}\n  }`;
  });
  return `{\n${protocols.join(',\n')}\n}\n`;
}
