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
