"""The person's own words, made fit to be quoted."""


def sentence(quote: str, limit: int = 110) -> str:
    """Trimmed to a sentence of at most `limit` characters."""
    quote = " ".join(quote.split())
    if len(quote) > limit:
        quote = quote[:limit].rsplit(" ", 1)[0] + "…"
    return quote if quote[-1:] in ".!?…" else quote + "."
