import { NEWEST_N8N, OLDEST_N8N } from '../../../local/n8n/versions';
import type { Suite } from '../stage';
import { addModelCredential, startStandInModel } from '../standInModel';
import { Agent, repeatingModel } from './agent';
import { playAgent } from './agentScenarios';
import { OPERATIONS_AS_TOOLS } from './fromAi';
import { playMcp } from './mcpScenarios';
import { playOnError } from './onErrorScenario';
import { expectShown } from './shown';
import { scenarioTools } from './tools';
import { tool } from './workflow';

/** The versions of n8n's AI Agent that differ in how they use tools, the newest last. */
const AGENT_VERSIONS = new Map([
	[NEWEST_N8N, [2.2, 3.1]],
	[OLDEST_N8N, [2.2, 3]],
]);

/** What a model gets of this node, as a tool of n8n's AI Agent and of its MCP Server Trigger. */
export const agent: Suite = {
	name: 'agent',
	n8nVersions: [...AGENT_VERSIONS.keys()],
	async play(stage) {
		const { n8n, sandbox } = await stage.start();
		const model = await startStandInModel(repeatingModel);
		stage.atEnd(async () => await model.close());
		const credential = await addModelCredential(n8n, model);
		const operations = () =>
			OPERATIONS_AS_TOOLS.map(({ name, parameters }) => tool(name, parameters));

		const versions = AGENT_VERSIONS.get(stage.n8nVersion)!;
		for (const version of versions) {
			const withAll = await Agent.start(n8n, version, credential, operations());
			await stage.scenario(
				`AI Agent ${version}: the model is shown every operation as reviewed`,
				async () => expectShown((await withAll.tools()).map((shown) => shown.function)),
			);
			const playing = await Agent.start(n8n, version, credential, scenarioTools());
			await playAgent(stage, sandbox, playing, version);
			await playOnError(stage, sandbox, playing, version);
		}
		await playMcp(stage, n8n, sandbox, scenarioTools(), operations());
	},
};
