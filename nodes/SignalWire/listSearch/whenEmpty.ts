const OR_BY_ID = 'Of a subproject, enter its Account SID. To map a SID, choose By ID.';

/** What the list of a whole project says where it is empty. */
export const noneInProject = (thing: string) => ({
	message: `There is no ${thing} in this project yet`,
	advice: OR_BY_ID,
});
