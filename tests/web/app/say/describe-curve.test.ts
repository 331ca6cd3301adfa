import { describe, expect, it } from 'vitest';
import { equalSizes, sizesOf } from '../../../../web/src/app/lab/curve';
import { parseResults } from '../../../../web/src/app/lab/results';
import { describeCircuitOfCurve, describeCurve } from '../../../../web/src/app/say/describe-curve';
import { loadTexts } from '../../../../web/src/locales/languages';
import { curveSample, sampleResults } from '../../support/results-sample';

const texts = await loadTexts('en');
const told = (curve: ReturnType<typeof curveSample>): string => {
  const sentence = describeCurve(curve);
  return sentence ? texts.tell(sentence) : '';
};

describe('heads of several sizes', () => {
  it('are held against the best classical head of as many numbers, not against less of themselves', () => {
    const curve = curveSample({ linear: [3, -2], mlp: [0.5, 4], 'no-circuit': [-9, -8] });
    const rows = equalSizes(curve).map(({ size, best, without }) => [
      size.parameters,
      best.b,
      without?.difference_in_points,
    ]);
    expect(rows).toEqual([
      [2000, 'mlp', -9],
      [4000, 'linear', -8],
    ]);
    expect(sizesOf(curve, 'linear').map(({ parameters }) => parameters)).toEqual([2000, 4000]);
  });

  it('are ahead nowhere while every interval holds 0', () => {
    const sentence = told(curveSample({ linear: [3, 2.5], mlp: [0.5, -0.4] }));
    expect(sentence).toContain(
      'With photo and caption, from 2,000 to 4,000 trained numbers, there is no size',
    );
    expect(sentence).toContain(
      'best with 2,000: 0.5 points of accuracy against the head “Classical network”',
    );
    expect(sentence).toContain('interval −0.5 to 1.5');
  });

  it('are ahead where the interval against the best classical head leaves out 0', () => {
    // The lead against one kind alone counts for nothing.
    const sentence = told(curveSample({ linear: [3, 9], mlp: [2, 0.9] }));
    expect(sentence).toContain('With photo and caption, at 1 of 2 sizes from 2,000 to 4,000');
    expect(sentence).toContain('most with 2,000: by 2.0 points');
  });

  it('say what the circuit itself adds', () => {
    const sentence = describeCircuitOfCurve(
      curveSample({ linear: [0, 0], 'no-circuit': [1.5, -2] }),
    );
    expect(sentence && texts.tell(sentence)).toContain(
      'adds −2.0 to 1.5 points, depending on the size; beyond chance it helps at 1 of 2 sizes and harms at 1.',
    );
    expect(describeCircuitOfCurve(curveSample({ linear: [0, 0] }))).toBeNull();
  });

  it('say nothing without a classical head', () => {
    expect(describeCurve(curveSample({ 'no-circuit': [1, 1] }))).toBeNull();
  });

  it('are read strictly', () => {
    const curve = curveSample({ linear: [0, 0] });
    expect(parseResults({ ...sampleResults(), curve }).ok).toBe(true);
    const broken = parseResults({ ...sampleResults(), curve: { ...curve, pairs: [{}] } });
    expect(broken.ok || broken.failure.detail).toContain('curve.pairs.0');
  });
});
