export { audit, auditRules } from './audit.ts';
export type { Profile } from './rule.ts';
