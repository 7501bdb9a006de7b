import type { SeenRequest } from '../http/exchange';
import { matchesRequest } from '../http/requestPattern';
import type { Fault, FaultRule } from './types';

interface ActiveRule extends FaultRule {
	matched: number;
	fired: number;
}

/** The faults to come. Delays add up; among the other rules that match, the first one wins. */
export class FaultRules {
	private rules: ActiveRule[] = [];

	add(rule: FaultRule): void {
		this.rules.push({ ...rule, matched: 0, fired: 0 });
	}

	clear(): void {
		this.rules = [];
	}

	/** The rules with the number of requests that they matched and hit. */
	list(): Array<Record<string, unknown>> {
		return this.rules.map((rule) => ({ ...rule, path: rule.path?.toString() }));
	}

	/** The faults for one request, delays first. */
	next(request: SeenRequest): Fault[] {
		const delays: Fault[] = [];
		const others: Fault[] = [];
		for (const rule of this.rules) {
			if (!matchesRequest(rule, request)) continue;
			rule.matched += 1;
			const faults = rule.fault.kind === 'delay' ? delays : others;
			if (faults === others && others.length > 0) continue;
			if (!isDue(rule)) continue;
			rule.fired += 1;
			faults.push(rule.fault);
		}
		return [...delays, ...others];
	}
}

function isDue({ matched, fired, after = 0, times = Infinity, rate = 1 }: ActiveRule): boolean {
	return matched > after && fired < times && Math.random() < rate;
}
