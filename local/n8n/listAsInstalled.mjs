/**
 * Writes what n8n writes when a package was installed in its editor, so that the editor lists it
 * under Settings > Community nodes. It is a script of its own because node:sqlite needs Node 24.
 *
 * Parameters: n8n's database file, and {name, version, author, nodes} of the package as JSON.
 */
import { DatabaseSync } from 'node:sqlite';

const [databaseFile, json] = process.argv.slice(2);
const { name, version, author, nodes } = JSON.parse(json);

// n8n has the database open: wait for its writes instead of failing.
const database = new DatabaseSync(databaseFile, { timeout: 5000 });
// An earlier start may have written it, with the nodes of that time.
database.prepare('DELETE FROM installed_nodes WHERE package = ?').run(name);
database.prepare('DELETE FROM installed_packages WHERE packageName = ?').run(name);
database
	.prepare(
		`INSERT INTO installed_packages (packageName, installedVersion, authorName, authorEmail)
		VALUES (?, ?, ?, ?)`,
	)
	.run(name, version, author.name, author.email);
for (const node of nodes) {
	database
		.prepare('INSERT INTO installed_nodes (name, type, latestVersion, package) VALUES (?, ?, ?, ?)')
		.run(node.displayName, node.name, Math.max(...[node.version].flat()), name);
}
database.close();
