const ELSEWHERE =
	'For another project, enter its Account SID or choose another credential. To enter it yourself, choose a By … mode instead of From List.';

/** What the list of a whole project says where it is empty. */
export const noneInProject = (thing: string) => ({
	message: `There is no ${thing} in this project yet`,
	advice: ELSEWHERE,
});
