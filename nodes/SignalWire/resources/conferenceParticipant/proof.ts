import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Proof } from '../../handlers/updateOne';
import type { Form } from '../../transport/requestOptions';

interface Shown {
	/** The field of a participant that shows it. */
	field: string;
	/** How it is said, such as "is on hold". */
	say: (value: string) => string;
}

const yesOrNo = (words: string) => (value: string) =>
	`${value === 'true' ? 'is' : 'is not'} ${words}`;

/** What a participant shows of an update, by the parameter that asks for it. */
const SHOWN: Record<string, Shown> = {
	Hold: { field: 'hold', say: yesOrNo('on hold') },
	Muted: { field: 'muted', say: yesOrNo('muted') },
	Coaching: { field: 'coaching', say: yesOrNo('coaching') },
	CallSidToCoach: { field: 'call_sid_to_coach', say: (sid) => `coaches call ${sid}` },
};

const comparable = (value: unknown) => String(value).toLowerCase();

/** Whom to coach is shown only of somebody who coaches. */
const isShown = (parameter: string, { Coaching }: Form) =>
	parameter in SHOWN && (parameter !== 'CallSidToCoach' || Coaching === 'true');

/** What a participant must show for an update to have come true. */
export function proofOfUpdate(form: Form): Proof | undefined {
	const asked = Object.entries(form).filter(([name]) => isShown(name, form));
	if (asked.length === 0) return undefined;
	const named = (value: unknown) => String(value).slice(0, 40);
	return {
		holds: (entry: IDataObject) =>
			asked.every(([name, value]) => comparable(entry[SHOWN[name].field]) === comparable(value)),
		// What cannot be seen, such as an announcement, may not have been done.
		isRefusalFinal: asked.length < Object.keys(form).length,
		statement: `the participant ${asked.map(([name, value]) => SHOWN[name].say(String(value))).join(' and ')}`,
		seen: (entry) =>
			asked.map(([name]) => `${SHOWN[name].field}: ${named(entry[SHOWN[name].field])}`).join(', '),
	};
}

/** Compatibility API, error 16002. @throws {UserError} when somebody is to coach nobody */
export function requireCoached({ Coaching, CallSidToCoach }: Form): void {
	if (Coaching !== 'true' || CallSidToCoach !== undefined) return;
	throw new UserError('Coaching needs the participant to coach', {
		description: 'Add Call SID to Coach, and see that its expression gives a value.',
	});
}
