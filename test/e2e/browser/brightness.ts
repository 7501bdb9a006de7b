import type { Locator } from 'playwright-core';

/** How bright the background of an element is: 0 for black, 1 for white. */
export async function brightnessOf(element: Locator): Promise<number> {
	const color = await element.evaluate(
		(one) => one.ownerDocument.defaultView.getComputedStyle(one).backgroundColor,
	);
	const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).map(Number);
	return (red + green + blue) / (3 * 255);
}
