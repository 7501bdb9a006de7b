/** Whether two addresses are one, however they are written: `https://a.example` is `https://A.example/`. */
export const isSameUrl = (a: string, b: string) =>
	a === b || (URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href);
