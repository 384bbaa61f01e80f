// The commands for people who write runbooks, in one piece that is loaded only for them.
export { listRunbooks, printSchema, showRunbook } from './runbook.ts';
export { checkRunbooks, listStale } from './runbook-check.ts';
export { diffRunbook } from './runbook-diff.ts';
export { exportRunbook } from './runbook-export.ts';
export { newRunbook } from './runbook-new.ts';
