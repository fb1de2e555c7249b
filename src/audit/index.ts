export { audit, auditRules } from './audit.ts';
export type { AuditFile, Profile } from './problem.ts';
