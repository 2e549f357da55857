"""What can be asked of each skill, in words: one file a trade. Those that are tried first stand first."""

from collections.abc import Mapping

from samantha.mind.reflex.order import Trade
from samantha.mind.reflex.trades import (
    calendar,
    contacts,
    dates,
    desk,
    lists,
    mail,
    mcp,
    music,
    notes,
    search,
    sums,
    weather,
    words,
)

_IN_ORDER: tuple[Trade, ...] = (
    *(desk.TRADE, mail.TRADE),
    *(lists.TRADE, notes.TRADE, sums.TRADE, words.TRADE, dates.TRADE, calendar.TRADE),
    contacts.TRADE,
    *(weather.TRADE, search.TRADE, music.TRADE, mcp.TRADE),
)
TRADES: Mapping[str, Trade] = {trade.skill: trade for trade in _IN_ORDER}
