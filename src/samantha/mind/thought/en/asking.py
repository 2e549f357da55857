"""Whether a turn asks for what a model wants to do: without that, she asks first. English."""

from samantha.core.pattern import Pattern

ASKED_FOR = {
    "reminders_set": Pattern(
        r"\b(?:remind|reminders?|alarm|timer|wake me|nudge|ping me|buzz me|shout at me|give me a shout|ring me|set (?:a|an|me|that|it)|note (?:it|that|this)? ?down|write (?:it|that|this) down|make a note|"
        r"(?:don't|do not|never) let me (?:forget|miss|sleep)|help me (?:remember|not)|make sure (?:i|that i)|let me know|tell me (?:at|on|when|to|tomorrow|in)|keep me (?:honest|to it)|so (?:that )?i (?:don't|do not) (?:forget|miss)|"
        r"somebody (?:had better|has to|should|needs to)|someone (?:had better|has to|should|needs to)|had better (?:shout|tell|remind|wake)|not going to be me that forgets|i(?:'ll| will)? (?:always|never|keep|only|just)? ?(?:forget|sleep through|think of it)|would be the time|"
        r"going to (?:get lost|forget|miss)|mustn't (?:forget|miss)|can't (?:forget|miss)|put (?:it|that|this) (?:down|in)|mark (?:it|that))\b"
    ),
    "reminders_move": Pattern(
        r"\b(?:move|shift|push|bring (?:it|that) forward|resched|chang|later|earlier|instead|make (?:it|that)|rather|postpone|put (?:it|that) off|delay|not .{1,30} but)"
    ),
    "reminders_cancel": Pattern(
        r"\b(?:cancel|drop|delete|remove|scrap|forget (?:it|that|the|about)|don't need|no longer|not any ?more|never mind|call (?:it|that) off|off the list|take (?:it|that) off|lose the|stop (?:the|reminding)|already (?:did|done|rang|called)|it's (?:done|off|sorted))\b"
    ),
}
"""By tool; one that is not named here is never done unasked."""

ASKED_TO_DO = Pattern(
    r"\b(?:please|(?:can|could|would|will) you|i(?:'d| would) like you to|use|run|do|make|create|write|save|add|put|send|move|rename|delete|remove|open|fetch|get|set|start|stop|turn|change|update|copy|convert|ask)\b"
)
"""They ask for something to be done: of other programs' tools, each of which waits for a yes besides."""

ASKED_TO_READ = Pattern(
    r"\?|\b(?:read|look|check|find|search|show|tell|list|summari[sz]e|see if|let me know|give me|what|who|when|where|which|how|is there|are there|any|anything)\b"
)
"""What only reads may be looked up where they ask to be told anything."""

WANTS_GIST = Pattern(
    r"\b(?:summ(?:ary|ari[sz]e|ed up|ing up)|sum (?:it|them|that|this|up)|in short|in a (?:sentence|word|nutshell)|gist|main points?|boil|what (?:does|do|did|is|are) .{1,60} (?:say|want|write|about|mean)|what's .{1,60} about)\b"
)
"""They want it told in few words, and not read out."""
