export { examineSnapshot, type ServerResult } from './examine-snapshot.ts';
export { gatherSnapshot } from './gather.ts';
export { largestLockBytes, lockName, readLock, writeLock } from './lock.ts';
export { pinRules } from './pin-rules.ts';
export type { McpSnapshot } from './statement.ts';
