"""The address of a server, as a person writes it into settings.toml."""

from urllib.parse import urlsplit


def plain_address(url: str, key_goes: str) -> str:
    """The address, no slash at its end. Raises ValueError: what is wrong, and where a key goes instead."""
    try:
        parts = urlsplit(url)
        is_named = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        parts, is_named = urlsplit(""), False
    if not is_named or not url.isascii() or not url.isprintable() or " " in url:
        raise ValueError("give a whole address, such as https://host/v1")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError(f"give the address alone, without a password, key or query; {key_goes}")
    return url.rstrip("/")
