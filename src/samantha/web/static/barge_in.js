// Where the browser's recogniser alone has the microphone: is what it heard the person, or her own voice, or an "mm-hm"?
// Elsewhere she decides that herself, from the sound.

const ECHO_SHARE = 0.5; // so much of what was "heard" being her own words means that it was her own voice
const BACKCHANNEL = /^(?:(?:m+[- ]?h*m*|uh[- ]?huh|yeah|yes|yep|right|ok|okay|sure|ah|oh|hm+)[\s,.]*){1,3}$/iu;

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];

/** `hers` is {text, isSpeaking}: what she says now, or said a moment ago. Only "speech" takes the floor. */
export function judge(text, hers) {
  if (isEcho(wordsOf(text), hers)) return "echo";
  return hers.isSpeaking && BACKCHANNEL.test(text) ? "backchannel" : "speech";
}

/** Open speakers: what the microphone hears is mostly what she is saying. */
function isEcho(heard, { text, isSpeaking }) {
  const hers = wordsOf(text);
  if (hers.length === 0) return false;
  if (isSpeaking) return heard.filter((word) => hers.includes(word)).length > heard.length * ECHO_SHARE;
  // Just after she ended, a short answer may well repeat a word of hers; a whole phrase of hers is the echo.
  return heard.length >= 3 && ` ${hers.join(" ")} `.includes(` ${heard.join(" ")} `);
}
