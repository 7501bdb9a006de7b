import { UserError } from 'n8n-workflow';

/** A callback that must not start anything; the message says why, without repeating what it holds. */
export class RefusedCallback extends UserError {}
