const ELSEWHERE =
	'For another project, enter its Account SID or choose another credential. Instead of From List, you can also enter or map the value.';

/** What the list of a whole project says where it is empty. */
export const noneInProject = (thing: string) => ({
	message: `There is no ${thing} in this project yet`,
	advice: ELSEWHERE,
});
