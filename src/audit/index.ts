export { audit, auditRules, toUnreadable } from './audit.ts';
export type { Profile } from './rule.ts';
