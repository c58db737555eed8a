import { isData, type Segment } from '../context/segment.ts';

const leastLength = 5;

/** Whether an argument comes from what strangers wrote, and from nothing that the user or the operator said. */
export function isUntrusted(value: string, segments: readonly Segment[]): boolean {
  if (value.length < leastLength) return false;
  const holds = (segment: Segment): boolean => segment.text.includes(value);
  return (
    segments.some((segment) => isData(segment.provenance) && holds(segment)) &&
    !segments.some(({ provenance, text }) => (provenance === 'user' || provenance === 'system') && text.includes(value))
  );
}
