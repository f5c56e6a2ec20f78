/** Finds a Chromium, or installs one. */
export declare function findBrowser(): Promise<{ readonly executablePath: string; readonly args: readonly string[] }>
