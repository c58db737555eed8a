import type { Measurement } from '../../findings/index.ts';
import { checkTitle, componentName } from '../components.ts';
import type { ReportInput } from '../input.ts';
import { formatInterval, formatValue, isShare } from '../numbers.ts';
import { type Content, type Markup, markup, short } from './markup.ts';

const width = 160;
const inset = 4;

/** Value and interval on a line: shares from 0 to 100 %, everything else from 0 to a little above the interval. */
function drawing(measurement: Measurement): Content {
  const { interval, value } = measurement;
  if (interval === undefined) return undefined;
  const low = isShare(measurement) ? 0 : Math.min(0, interval.low, value);
  const high = isShare(measurement) ? 1 : Math.max(interval.high, value) * 1.1;
  const span = high - low;
  if (!Number.isFinite(span) || span <= 0) return undefined;
  const x = (at: number) => Number((inset + ((at - low) / span) * (width - 2 * inset)).toFixed(1));
  const band = Number(Math.max(1, x(interval.high) - x(interval.low)).toFixed(1));
  return markup`<svg class="interval" viewBox="0 0 ${width} 16" width="${width}" height="16" aria-hidden="true"><path class="axis" d="M${inset} 8H${width - inset}M${inset} 4v8M${width - inset} 4v8"/><rect class="band" x="${x(interval.low)}" y="5" width="${band}" height="6" rx="3"/><circle class="dot" cx="${x(value)}" cy="8" r="3.5"/></svg>`;
}

function row(input: ReportInput, measurement: Measurement): Markup {
  const { title, metric, component, check, n, method } = measurement;
  return markup`<tr><th scope="row" data-label="Measured">${short(title, 200)} <code>${short(metric, 80)}</code></th><td data-label="Component">${short(componentName(input, component), 120)}, ${short(checkTitle(input, check), 80)}</td><td class="value" data-label="Value">${short(formatValue(measurement), 24)}</td><td data-label="Interval">${drawing(measurement)}<span>${formatInterval(measurement) ?? 'none given'}</span></td><td class="num" data-label="n">${n}</td><td data-label="Method">${short(method, 200)}</td></tr>
`;
}

/** Numbers, never without their interval, how many observations stand behind them, and how they were made. */
export function measurementsSection(input: ReportInput): Content {
  const { measurements } = input.results;
  if (measurements.length === 0) return undefined;
  return markup`<section id="measurements" aria-labelledby="measurements-title"><h2 id="measurements-title">Measurements</h2>
<table class="stack"><thead><tr><th scope="col">Measured</th><th scope="col">Component</th><th scope="col">Value</th><th scope="col">Interval</th><th scope="col">n</th><th scope="col">Method</th></tr></thead><tbody>
${measurements.map((measurement) => row(input, measurement))}</tbody></table>
</section>
`;
}
