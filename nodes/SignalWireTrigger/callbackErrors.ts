import { UserError } from 'n8n-workflow';

/** A callback that must not start anything; the message says why, without repeating what it holds. */
export class RefusedCallback extends UserError {}

/** A callback that is in order, but holds nothing that could start a workflow; the message says why. */
export class UnknownEvent extends UserError {}

/** A request that reports nothing, and waits for cXML; the message says why it came here. */
export class AskedForInstructions extends UnknownEvent {}

/** A request of SignalWire for a SWML script; the message says what to set instead. */
export class AskedForSwml extends UnknownEvent {}
