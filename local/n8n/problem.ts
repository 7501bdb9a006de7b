/** Something that a person can do something about: what happened, and what to do. */
export class Problem extends Error {
	constructor(
		message: string,
		readonly whatToDo: string,
		options?: ErrorOptions,
	) {
		super(message, options);
		this.name = 'Problem';
	}
}

const DISK_IS_FULL = /ENOSPC|no space left|disk is full/i;

/** What a person can do about an error; undefined when that is not known. */
export function problemOf(error: unknown): Problem | undefined {
	if (error instanceof Error && DISK_IS_FULL.test(error.message)) {
		const whatToDo = 'The disk is full: n8n takes 3 GB. Free some space, then run this again.';
		return new Problem(error.message, whatToDo, { cause: error });
	}
	return error instanceof Problem ? error : undefined;
}
