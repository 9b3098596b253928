// Finds what the first page needs: all that the entry imports, without what is imported only when it is shown.

/** @returns {{ has: (id: string) => boolean, plugin: import("vite").Plugin }} */
export function startChunk() {
  const needed = new Set();
  return {
    has: (id) => needed.has(id),
    plugin: {
      name: "tweestap-start-chunk",
      apply: "build",
      buildEnd() {
        needed.clear();
        const open = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
        for (const id of open) {
          if (needed.has(id)) continue;
          needed.add(id);
          open.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      },
    },
  };
}
