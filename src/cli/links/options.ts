import { commonOptions } from '../settings.ts';
import { planOptions } from './plan.ts';
import { policyOptions } from './policy-options.ts';

/** The options of `links`. */
export const linkOptions = { ...commonOptions, ...planOptions, ...policyOptions };
