"""Language models that run on this machine already: asked for on loopback, at the usual ports.

Nothing but `GET /v1/models` is asked, of 127.0.0.1 alone, without a key and past every proxy. Whatever
else listens on such a port is left in peace, and whatever it answers is taken as a stranger's word.
"""

import asyncio
import importlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from samantha.core import pattern as re
from samantha.core.model import Endpoint
from samantha.core.ports import Leaving
from samantha.core.secret import Secret

LOOK_S = 0.5  # for one port, all in all: a server on this machine answers in a few milliseconds
CHECK_S = 5.0  # for one that the person asks about
MOST_BYTES = 1_000_000  # of a listing
MOST_MODELS = 50  # of one server
MOST_CHARS = 120  # of a model's name

WINDOW = 4096  # tokens, where a listing does not say: Ollama's own default
WIDEST = 32_768  # tokens, of a window that a listing promises: more only makes a small machine slow


async def look_for(ports: Iterable[int]) -> list[Endpoint]:
    """The chat models that answer here, best first. Takes half a second at most, and never fails."""
    listed = await asyncio.gather(*(_at(port) for port in dict.fromkeys(ports)))
    return sorted((found for each in listed for found in each), key=_rank)


async def _at(port: int) -> list[Endpoint]:
    status, listing = await _get(f"http://127.0.0.1:{port}/v1/models", {}, LOOK_S)
    return read_listing(port, listing) if status == 200 else []


def read_listing(port: int, listing: Any) -> list[Endpoint]:
    """The chat models of one server's listing (OpenAI's shape, and what each vendor adds to it)."""
    every = listing.get("data") if isinstance(listing, Mapping) else None
    models = [model for model in every if _is_named(model)] if isinstance(every, list) else []
    server = _server(port, models)
    return [
        Endpoint(
            name=f"{server}/{_called(model['id'], server)}",
            url=f"http://127.0.0.1:{port}/v1",
            model=model["id"],
            window=_window(model),
            sees=_sees(model),
        )
        for model in models[:MOST_MODELS]
        if _talks(model) and _is_here(model["id"])
    ]


def _is_named(model: Any) -> bool:
    id_ = model.get("id") if isinstance(model, Mapping) else None
    return isinstance(id_, str) and 0 < len(id_) <= MOST_CHARS and id_.isprintable() and bool(id_.strip())


def _called(id_: str, server: str) -> str:
    """Without the folder of the file, and without the server's name twice."""
    name = re.split(r"[\\/]", id_)[-1] if id_.startswith(("/", "\\")) or id_[1:3] == ":\\" else id_
    return name.removeprefix(f"{server}/").removesuffix(".gguf")


# --- who it is -------------------------------------------------------------------------------------

_BY_OWNER = {
    "library": "ollama",
    "organization_owner": "lm-studio",
    "llamacpp": "llama.cpp",
    "vllm": "vllm",
    "koboldcpp": "koboldcpp",
}
"""`owned_by` of a listing; each as its server writes it."""

_BY_PORT = {11434: "ollama", 1234: "lm-studio", 1337: "jan", 5001: "koboldcpp"}
"""Ports that one program alone has made its own. 8000 and 8080 are anybody's."""


def _server(port: int, models: Sequence[Mapping[str, Any]]) -> str:
    owners = {str(model.get("owned_by", "")).lower() for model in models}
    known = next((name for owner, name in _BY_OWNER.items() if owner in owners), "")
    return known or _BY_PORT.get(port, f"127.0.0.1:{port}")


# --- what it can -----------------------------------------------------------------------------------

_NOT_CHAT = re.compile(
    r"embed|\bbge\b|\bgte\b|\be5\b|minilm|rerank|whisper|\btts\b|kokoro|\bpiper\b|parakeet|bark\b|"
    r"stable-?diffusion|\bsdxl\b|\bflux\b|clip\b|guard\d*\b|ocr\b|^samantha$",
    re.I,
)
# Listed by a server of this machine, and answered from elsewhere: Ollama's cloud models, Jan's and others'
# remote providers. What cannot run here is not offered as running here.
_ELSEWHERE = re.compile(
    r"[-:]cloud$|(?:^|/)(?:gpt-\d|chatgpt|o\d(?:-|$)|claude|gemini|grok|sonar|command-|mistral-(?:large|medium)-)",
    re.I,
)
_VISION = re.compile(
    r"llava|bakllava|moondream|vision|-vl\b|\bvl-|[-_]vl[-_:]|\d+vl\b|minicpm-?v|pixtral|gemma-?3(?!n|.*\b1b|.*270m)|"
    r"llama-?4|internvl|smolvlm",
    re.I,
)
_SIZE = re.compile(r"(?<![\w.])(?:\d+x)?(\d+(?:\.\d+)?)b(?![a-z])", re.I)
_CHATTY = re.compile(r"instruct|chat|\bit\b|gemma|llama|qwen|mi[sx]tral|phi|granite|hermes|gpt-oss", re.I)
_OTHER_TRADE = re.compile(r"coder|\bcode|math|-base\b|\btext\b|\br1\b|reason|think|draft|medic|sql", re.I)


def _talks(model: Mapping[str, Any]) -> bool:
    kind = str(model.get("type") or "")  # LM Studio: "llm", "vlm", "embeddings"
    return not _NOT_CHAT.search(model["id"]) and "embed" not in kind


def _is_here(id_: str) -> bool:
    return _ELSEWHERE.search(id_) is None


def _sees(model: Mapping[str, Any]) -> bool:
    told = [_listed(model, "capabilities"), _listed(model, "modalities"), _listed(model, "input_modalities")]
    told.append(_listed(model.get("architecture"), "input_modalities"))
    if any({"vision", "image", "multimodal"} & names for names in told) or model.get("type") == "vlm":
        return True
    return _VISION.search(model["id"]) is not None


def _listed(model: Any, field: str) -> set[str]:
    """The names in a list, the keys that are true in an object."""
    held = model.get(field) if isinstance(model, Mapping) else None
    if isinstance(held, Mapping):
        held = [name for name, is_so in held.items() if is_so]
    return {str(name).lower() for name in held} if isinstance(held, list | tuple) else set()


def _window(model: Mapping[str, Any]) -> int:
    """Tokens: what the server runs it with, else what it was trained on up to a point, else little."""
    meta = model.get("meta")
    inner: Mapping[str, Any] = meta if isinstance(meta, Mapping) else {}
    fields = ("loaded_context_length", "max_model_len", "context_window", "context_length", "n_ctx")
    running = [model.get(field) for field in fields] + [inner.get("n_ctx")]
    for count in running:
        if _is_count(count):
            return min(int(count), WIDEST)  # type: ignore[arg-type]
    for count in (inner.get("n_ctx_train"), model.get("max_context_length")):
        if _is_count(count):
            return min(int(count), 2 * WINDOW)  # type: ignore[arg-type]
    return WINDOW


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 512


def _rank(endpoint: Endpoint) -> tuple[bool, bool, float, str]:
    """Those made for talk first, then the larger ones."""
    name = endpoint.model
    size = max((float(size) for size in _SIZE.findall(name)), default=0.0)
    return bool(_OTHER_TRADE.search(name)), not _CHATTY.search(name), -size, endpoint.name


# --- asking ----------------------------------------------------------------------------------------


async def check(endpoint: Endpoint, key: Secret | None, before_leaving: Leaving | None = None) -> str:
    """Whether an endpoint answers: "" where it does, else what is wrong, in one sentence.

    Asks for the listing, with the key; no word of the person goes along.
    """
    headers = {"authorization": f"Bearer {key.reveal()}"} if key else {}
    url = f"{endpoint.url.rstrip('/')}/models"
    if before_leaving is not None and not endpoint.is_here:
        await before_leaving(endpoint.host, len(url) + sum(map(len, (*headers, *headers.values()))) + 120)
    status, listing = await _get(url, headers, CHECK_S)
    match status:
        case None:
            return f"nobody answers at {endpoint.host}"
        case 401 | 403:
            how = f"run `samantha mind key {endpoint.name}`"
            return f"it refuses the key; {how}" if key else f"it wants a key; {how}"
        case 404 | 405:
            return ""  # a server may keep no listing
        case 200 if _lacks(listing, endpoint.model):
            return f"it has no model called {endpoint.model}"
        case 200:
            return ""
        case _:
            return f"it answers with an error ({status})"


def _lacks(listing: Any, model: str) -> bool:
    """A listing that names models, and not this one. One that is cut or of another shape proves nothing."""
    every = listing.get("data") if isinstance(listing, Mapping) else None
    ids = [str(each["id"]) for each in every if _is_named(each)] if isinstance(every, list) else []
    return bool(ids) and not any(id_.removesuffix(":latest") == model.removesuffix(":latest") for id_ in ids)


async def _get(url: str, headers: Mapping[str, str], limit_s: float) -> tuple[int | None, Any]:
    """Status and parsed body: None and None where nobody answered in time, or not in HTTP."""
    # Its import and the certificates that it reads take a tenth of a second, in which a talk must go on.
    httpx2: Any = await asyncio.to_thread(importlib.import_module, "httpx2")
    is_plain = url.startswith("http://")
    made = await asyncio.to_thread(
        lambda: httpx2.AsyncClient(
            trust_env=False, follow_redirects=False, timeout=limit_s, verify=not is_plain
        )
    )
    try:
        async with (
            made as client,
            asyncio.timeout(limit_s),
            client.stream("GET", url, headers={"accept": "application/json", **headers}) as response,
        ):
            body = b""
            async for part in response.aiter_bytes():
                body += part
                if len(body) > MOST_BYTES:
                    return response.status_code, None
            return response.status_code, _parsed(body)
    except (TimeoutError, httpx2.HTTPError, httpx2.StreamError, httpx2.InvalidURL, OSError, ValueError):
        return None, None


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
