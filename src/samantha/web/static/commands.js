// The commands of the page: POST /command/NAME, one sentence on failure.

export class CommandError extends Error {}

export async function command(name, args = {}) {
  let response;
  try {
    response = await fetch(`/command/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(args),
    });
  } catch {
    throw new CommandError("I can’t reach my own engine just now.");
  }
  let answer = null;
  try {
    answer = await response.json();
  } catch {
    // An answer that is no JSON is a failure like any other; it gets its sentence below.
  }
  if (!response.ok || answer === null) throw new CommandError(answer?.error ?? "That didn’t work just now.");
  return answer;
}
