"""Which model files there are and what fits; core/fetching.py brings them."""

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.fetching import Wanted, check_named, plain_name
from samantha.core.model import Endpoint
from samantha.mind.thought.gguf_header import MAGIC, read_gguf_header
from samantha.mind.thought.machine import memory_bytes
from samantha.mind.thought.model_file import models_here, needed_bytes, path_of

FAIR_SHARE = 0.8  # of all memory: the rest is for the system, a browser and her; a judgement, not a measure
NO_MODEL = "What came is no model: it does not begin as a GGUF file does."

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Known(BaseModel):
    """One model of models.toml. See there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,59}$")
    file: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.gguf$")
    url: str = Field(pattern=r"^https://")
    sha256: Sha256
    bytes: int = Field(gt=0)
    licence: str = Field(min_length=1, max_length=100)
    needs_bytes: int = Field(gt=0)


def read_catalogue(path: Path | None = None) -> tuple[Known, ...]:
    """The models that are known by name. Raises BadInputError where the file is wrong."""
    text = (path or files("samantha.mind.thought") / "models.toml").read_text(encoding="utf-8")
    try:
        return tuple(Known.model_validate(entry) for entry in tomllib.loads(text).get("model", ()))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise BadInputError("The list of models is damaged; install me once more.") from error


def listing(folder: Path, catalogue: tuple[Known, ...], memory: int | None = None) -> dict[str, Any]:
    """What can be fetched and what is here, with sizes in bytes; `fits` is None where nobody can know."""
    memory = memory if memory is not None else memory_bytes()
    return {
        "known": [
            {
                **model.model_dump(include={"name", "file", "bytes", "licence", "needs_bytes"}),
                "fits": _fits(model.needs_bytes, memory),
                "is_here": (folder / model.file).is_file(),
            }
            for model in catalogue
        ],
        "here": [_here(endpoint, memory) for endpoint in models_here(folder)],
        "folder": str(folder),
        "memory_bytes": memory,
    }


def _here(endpoint: Endpoint, memory: int | None) -> dict[str, Any]:
    header = read_gguf_header(path_of(endpoint))
    needs = needed_bytes(header, endpoint.window)
    return {
        "name": endpoint.name,
        "bytes": header.size,
        "needs_bytes": needs,
        "fits": _fits(needs, memory),
        "window": endpoint.window,
    }


def _fits(needs: int, memory: int | None) -> bool | None:
    return None if memory is None else needs <= memory * FAIR_SHARE


def wanted_from(url: str, sha256: str) -> Wanted:
    """What the person named, checked. Raises BadInputError."""
    sha256 = check_named(url, sha256)
    return Wanted(url=url, sha256=sha256, file=safe_name(urlsplit(url).path), begins=MAGIC, is_not=NO_MODEL)


def wanted_known(catalogue: tuple[Known, ...], name: str) -> Wanted:
    """One of the catalogue, by name. Raises NotFoundError."""
    for model in catalogue:
        if model.name == name:
            return Wanted(
                url=model.url,
                sha256=model.sha256,
                file=model.file,
                licence=model.licence,
                begins=MAGIC,
                is_not=NO_MODEL,
            )
    raise NotFoundError(
        f"I know no model called {name[:60]}. Bring it with --from URL --sha256 HASH; "
        "`samantha pull mind` lists what I know."
    )


def safe_name(path: str) -> str:
    """A file name from the path of an address: one component of plain letters that ends in .gguf.

    Raises BadInputError where it is no model's.
    """
    name = plain_name(path, (".gguf",))
    if not name:
        raise BadInputError("That address does not end in .gguf, so it is no model that I can run.")
    return name
