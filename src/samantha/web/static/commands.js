// The commands of the page, and files that are brought: POST, one sentence on failure.

export class CommandError extends Error {
  /** `asks`: what else has to be given, "" for nothing. */
  constructor(sentence, asks = "") {
    super(sentence);
    this.asks = asks;
  }
}

export const command = (name, args = {}) =>
  posted(`/command/${name}`, { headers: { "content-type": "application/json" }, body: JSON.stringify(args) });

/** Another program's file: answered as the command `import`. `own` tells whose lines are theirs. */
export const bring = (file, own) =>
  posted(`/import?${new URLSearchParams({ name: file.name, own })}`, { body: file });

async function posted(path, sent) {
  let response;
  try {
    response = await fetch(path, { method: "POST", ...sent });
  } catch {
    throw new CommandError("I can’t reach my own engine just now.");
  }
  let answer = null;
  try {
    answer = await response.json();
  } catch {
    // An answer that is no JSON is a failure like any other; it gets its sentence below.
  }
  if (!response.ok || answer === null) throw new CommandError(answer?.error ?? "That didn’t work just now.", answer?.asks);
  return answer;
}
