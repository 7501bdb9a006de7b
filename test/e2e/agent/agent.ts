import type { INode } from 'n8n-workflow';
import { activateWorkflow } from '../../../local/demo/exampleWorkflow';
import { post } from '../../../local/demo/paymentPage';
import type { RunningN8n } from '../../../local/n8n/start';
import { textOf, type ModelRequest, type ModelScript } from '../standInModel';
import { agentWorkflow } from './workflow';

export interface ToolCall {
	name: string;
	arguments: object;
}

/**
 * A model that wants the tools to be called that the user names as JSON, and then repeats what it
 * has read of each. Asked for no tool, it says which tools it has.
 */
export const repeatingModel: ModelScript = ({ messages, tools }) => {
	const read = messages.filter(({ role }) => role === 'tool').map(textOf);
	if (read.length > 0) return { content: JSON.stringify(read) };
	const asked = messages.find(({ role }) => role === 'user')!;
	const toolCalls = JSON.parse(textOf(asked)) as ToolCall[];
	return toolCalls.length > 0 ? { toolCalls } : { content: JSON.stringify(tools) };
};

/** Why a workflow with an agent failed. */
export class AgentFailure extends Error {}

/** An AI Agent in a running workflow, whose model does as it is told. */
export class Agent {
	private constructor(private readonly webhook: string) {}

	static async start(
		n8n: RunningN8n,
		version: number,
		modelCredential: INode['credentials'],
		tools: INode[],
	): Promise<Agent> {
		const workflow = agentWorkflow(version, modelCredential, tools);
		return new Agent((await activateWorkflow(n8n, workflow)).webhook);
	}

	private async ask(calls: ToolCall[]): Promise<unknown> {
		const { status, text } = await post(this.webhook, calls);
		if (status !== 200) throw new AgentFailure(`The workflow answered ${status}: ${text}`);
		return JSON.parse((JSON.parse(text) as { output: string }).output);
	}

	/**
	 * Has the model call tools.
	 *
	 * @returns what it has read of each
	 * @throws AgentFailure when the workflow stops instead
	 */
	async call(calls: ToolCall[]): Promise<string[]> {
		return (await this.ask(calls)) as string[];
	}

	/** The tools as the model is shown them. */
	async tools(): Promise<NonNullable<ModelRequest['tools']>> {
		return (await this.ask([])) as NonNullable<ModelRequest['tools']>;
	}
}
