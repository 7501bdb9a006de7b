import type { IDataObject } from 'n8n-workflow';
import { AskedForSwml } from './callbackErrors';

const INSTEAD =
	'Set the number to be handled by a cXML webhook (LaML) instead of a SWML script, and enter the address';

const holds = (value: unknown, name: string) =>
	typeof value === 'object' && value !== null && (value as IDataObject)[name] !== undefined;

/**
 * Refuses what SignalWire sends to the address of a SWML script: JSON about a message or a call that
 * comes in, for which it expects a script (SWML, inbound messages and calls).
 *
 * @throws {AskedForSwml}
 */
export function refuseSwml({ message, call }: IDataObject): void {
	if (holds(message, 'message_id')) {
		throw new AskedForSwml(
			`A message came in for a SWML script, which this node does not answer. ${INSTEAD} as its Message URL`,
		);
	}
	if (holds(call, 'call_id')) {
		throw new AskedForSwml(
			`A call came in for a SWML script, which this node does not answer. ${INSTEAD} as its status callback`,
		);
	}
}
