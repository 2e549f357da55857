"""One frozen tree of settings, read once from settings.toml in the home."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator

from samantha.core.address import plain_address
from samantha.core.errors import BadInputError
from samantha.core.model import REFLEX, Endpoint
from samantha.ear.options import KEY_GOES as EAR_KEY_GOES
from samantha.ear.options import EarOptions
from samantha.mind.thought.options import ThoughtOptions
from samantha.skills.calendar.options import CalendarOptions
from samantha.skills.contacts.options import ContactsOptions
from samantha.skills.mail.options import KEY_GOES as PASSWORD_GOES
from samantha.skills.mail.options import MailOptions
from samantha.skills.mcp.options import McpOptions
from samantha.skills.music.options import ACCOUNT as MUSIC
from samantha.skills.music.options import MusicOptions
from samantha.skills.search.options import SearchOptions
from samantha.skills.weather.options import WeatherOptions
from samantha.voice.options import KEY_GOES as VOICE_KEY_GOES
from samantha.voice.options import VoiceOptions


class _Options(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ServerOptions(_Options):
    """[server]"""

    host: str = Field(default="127.0.0.1", min_length=1)  # an empty one would mean every interface
    port: int = Field(default=8316, ge=0, le=65535)  # 0: any free one


class StoreOptions(_Options):
    """[store]"""

    driver: str = Field(default="sqlcipher3", pattern="^(sqlcipher3|sqlite3)$")


class CareOptions(_Options):
    """[care]"""

    region: str = Field(default="", pattern="^(?:[A-Z]{2})?$")  # "GB"; empty: by the time zone


class EndpointOptions(_Options):
    """[mind.endpoints.NAME]: a model that the person names, here or elsewhere. Its key is never in here."""

    url: str = Field(max_length=500)  # "https://api.example.com/v1"
    model: str = Field(min_length=1, max_length=200)
    window: int = Field(default=8192, ge=1024, le=10_000_000)  # tokens
    sees: bool = False

    @field_validator("url")
    @classmethod
    def _is_plain(cls, url: str) -> str:
        return plain_address(url, KEY_GOES)


KEY_GOES = "a key goes in with `samantha mind key NAME`"

Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$")]


class MindOptions(_Options):
    """[mind]"""

    look: bool = True  # for language models that run on this machine
    # Ollama, LM Studio, llama.cpp and LocalAI, vLLM, Jan, KoboldCpp: where each listens by default.
    looks_at: tuple[Annotated[int, Field(ge=1, le=65535)], ...] = Field(
        default=(11434, 1234, 8080, 8000, 1337, 5001), max_length=32
    )
    lead_in_ms: int = Field(default=600, ge=0, le=60_000)
    first_token_s: float = Field(default=30.0, gt=0, le=600)  # of a server elsewhere
    first_token_here_s: float = Field(default=90.0, gt=0, le=600)  # of one on this machine, loading included
    answer_s: float = Field(default=120.0, gt=0, le=3600)
    endpoints: Mapping[Name, EndpointOptions] = {}

    @field_validator("endpoints")
    @classmethod
    def _are_named(cls, endpoints: Mapping[str, EndpointOptions]) -> Mapping[str, EndpointOptions]:
        if REFLEX in endpoints:
            raise ValueError(f"{REFLEX} is the name of my own mind; choose another")
        return endpoints

    @property
    def named(self) -> tuple[Endpoint, ...]:
        """The models that are named here, in the order of the file."""
        return tuple(Endpoint(name=name, **dict(given)) for name, given in self.endpoints.items())

    @property
    def patience(self) -> ThoughtOptions:
        return ThoughtOptions(
            lead_in_ms=self.lead_in_ms,
            first_token_s=self.first_token_s,
            first_token_here_s=self.first_token_here_s,
            answer_s=self.answer_s,
        )


class EmbeddingOptions(_Options):
    """[memory.embeddings]: a server on this machine that turns lines into vectors, in place of MiniLM."""

    url: str = Field(max_length=500)  # "http://127.0.0.1:11434/v1"
    model: str = Field(min_length=1, max_length=200)

    @field_validator("url")
    @classmethod
    def _is_here(cls, url: str) -> str:
        if not Endpoint(name="", url=url, model="").is_here or not re.match(r"https?://[^@?#]+$", url):
            raise ValueError(
                "every line of yours would go there, so it has to be on this machine, "
                "such as http://127.0.0.1:11434/v1"
            )
        return url.rstrip("/")


class MemoryOptions(_Options):
    """[memory]"""

    embeddings: EmbeddingOptions | None = None


class Settings(_Options):
    server: ServerOptions = ServerOptions()
    store: StoreOptions = StoreOptions()
    mind: MindOptions = MindOptions()
    care: CareOptions = CareOptions()
    ear: EarOptions = EarOptions()
    voice: VoiceOptions = VoiceOptions()
    memory: MemoryOptions = MemoryOptions()
    mail: MailOptions = MailOptions()
    calendar: CalendarOptions = CalendarOptions()
    contacts: ContactsOptions = ContactsOptions()
    weather: WeatherOptions = WeatherOptions()
    search: SearchOptions = SearchOptions()
    music: MusicOptions = MusicOptions()
    mcp: McpOptions = McpOptions()

    @property
    def account_names(self) -> frozenset[str]:
        """Every account at somebody else's server that has a password."""
        music = {MUSIC} if self.music.mpd or self.music.home_assistant else set[str]()
        return frozenset({*self.mail.accounts, *self.calendar.accounts, *self.contacts.accounts, *music})


def read_settings(path: Path) -> Settings:
    """The settings of a home; the defaults where there is no file. Raises BadInputError."""
    try:
        return read_settings_text(path.read_text(encoding="utf-8"), path)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise BadInputError(f"I can't read {path}: {(error.strerror or str(error)).lower()}.") from error
    except UnicodeDecodeError as error:
        raise BadInputError(f"{path} is not valid TOML: {error}.") from error


def read_settings_text(text: str, path: Path) -> Settings:
    """What stands, or is to stand, in that file. Raises BadInputError."""
    try:
        return Settings.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise BadInputError(f"{path} is not valid TOML: {error}.") from error
    except ValidationError as error:  # what stands in the file may be a key: it is not carried along
        raise BadInputError(f"{path}: {_sentence(error)}.") from None


def _sentence(error: ValidationError) -> str:
    """The first thing that is wrong, without what was written there."""
    first: Any = error.errors(include_url=False, include_input=False)[0]
    place = first["loc"]
    where = ".".join(str(part) for part in place)
    if first["type"] == "extra_forbidden" and place[:2] == ("mind", "endpoints") and _SECRET.search(where):
        return f"{where}: {_NO_SECRETS} {KEY_GOES[:-5]}{place[2]}`"
    if first["type"] == "extra_forbidden" and place[:1] == ("ear",) and _SECRET.search(where):
        return f"{where}: {_NO_SECRETS} {EAR_KEY_GOES}"
    if first["type"] == "extra_forbidden" and place[:1] == ("voice",) and _SECRET.search(where):
        return f"{where}: {_NO_SECRETS} {VOICE_KEY_GOES}"
    if first["type"] == "extra_forbidden" and place[1:2] == ("accounts",) and _SECRET.search(where):
        return f"{where}: {_NO_SECRETS} {PASSWORD_GOES.replace('NAME', str(place[2]))}"
    if first["type"] == "value_error":
        return f"{where}: {first['ctx']['error']}"
    return f"{where}: {first['msg'].lower()}"


_NO_SECRETS = "a secret has no place in this file, where others may read it. Take it out;"
_SECRET = re.compile(r"key|token|secret|password|bearer|auth|header", re.I)
