export { audit, auditRules } from './audit.ts';
export type { AuditFile, AuditProblem, AuditRuleFacts, Profile } from './problem.ts';
