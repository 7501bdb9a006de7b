import { analyzePackage } from '@n8n/scan-community-package/scanner/scanner.mjs';

// n8n's scanner is an ES module, which Jest cannot load: it runs on its own and prints its result.
const [directory, ...patterns] = process.argv.slice(2);
const { passed, message, details } = await analyzePackage(directory, patterns);
console.log(JSON.stringify({ passed, message, details }));
