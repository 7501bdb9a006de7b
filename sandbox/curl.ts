/* eslint-disable @n8n/community-nodes/no-restricted-globals */
/**
 * How a person calls curl here: in Windows PowerShell, `curl` alone is an alias of
 * Invoke-WebRequest, which takes other arguments.
 */
export const CURL = process.platform === 'win32' ? 'curl.exe' : 'curl';
