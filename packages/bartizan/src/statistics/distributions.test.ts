import { describe, expect, it } from 'vitest';
import { betaQuantile, logGamma, normalQuantile, regularizedBeta, studentFactor } from './distributions.ts';

// Reference values: SciPy.
describe('distributions', () => {
  it.each([
    [1e-12, -7.034483825301131],
    [1e-5, -4.264890793922825],
    [0.025, -1.9599639845400545],
    [0.2, -0.8416212335729142],
    [0.5, 0],
    [0.77, 0.7388468491852137],
    [0.9999, 3.719016485455709],
  ])('normal quantile at %f', (probability, quantile) => expect(normalQuantile(probability)).toBeCloseTo(quantile, 10));
  it('has infinite normal quantiles at the ends', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });
  it.each([
    [1, 12.706204736432095],
    [2, 4.302652729911275],
    [4.5, 2.6589123472044034],
    [29, 2.045229642132703],
    [200, 1.9718962236316089],
  ])('Student factor with %f degrees of freedom', (degrees, factor) =>
    expect(studentFactor(0.95, degrees)).toBeCloseTo(factor, 7),
  );
  it.each([
    [0.5, 0.5, 0.3, 0.3690101195655454],
    [2, 3, 0.7, 0.9163],
    [30, 1, 0.95, 0.21463876394293732],
    [100, 900, 0.11, 0.8536706312207996],
    [5000, 5000, 0.501, 0.579257832459346],
  ])('incomplete beta with a = %f, b = %f at %f', (a, b, x, value) =>
    expect(regularizedBeta(x, a, b)).toBeCloseTo(value, 10),
  );
  it.each([
    [0.05, 2, 3, 0.09761146288641434],
    [0.975, 0.5, 30.5, 0.07967817381725999],
    [0.5, 400, 20, 0.9530978275687928],
  ])('beta quantile at %f', (probability, a, b, value) =>
    expect(betaQuantile(probability, a, b)).toBeCloseTo(value, 10),
  );
  it.each([
    [0.1, 2.252712651734206],
    [1.5, -0.12078223763524526],
    [170.3, 702.9773854513281],
    [1e5, 1051287.7089736569],
  ])('log gamma of %f', (x, value) => expect(logGamma(x) / value).toBeCloseTo(1, 11));
});
